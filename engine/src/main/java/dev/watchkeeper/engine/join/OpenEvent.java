package dev.watchkeeper.engine.join;

import dev.watchkeeper.engine.join.line.PhysicalLine;
import org.jspecify.annotations.Nullable;

/** The event that a stream is in the middle of. */
final class OpenEvent {

    private final PhysicalLine firstLine;
    private final boolean restOfCut;
    private @Nullable EventShape shape;
    private @Nullable StringBuilder text;
    private int lines = 1;

    private OpenEvent(PhysicalLine firstLine, boolean restOfCut, @Nullable EventShape shape) {
        this.firstLine = firstLine;
        this.restOfCut = restOfCut;
        this.shape = shape;
    }

    static OpenEvent startedBy(PhysicalLine line) {
        return new OpenEvent(line, false, null);
    }

    /** What follows once an event has grown too long. It still knows what it is the rest of. */
    OpenEvent goOnWith(PhysicalLine line) {
        return new OpenEvent(line, true, shape());
    }

    /** Most lines are followed by one that begins with a time; then nobody asks for their shape. */
    EventShape shape() {
        EventShape known = shape;
        if (known == null) {
            known = EventShape.startedBy(firstLine);
            shape = known;
        }
        return known;
    }

    int lines() {
        return lines;
    }

    int length() {
        return text == null ? firstLine.text().length() : text.length();
    }

    void add(PhysicalLine line) {
        StringBuilder joined = text;
        if (joined == null) {
            joined = new StringBuilder(firstLine.text());
            text = joined;
        }
        joined.append('\n').append(line.text());
        lines++;
    }

    JoinedEvent finish(int blankLines, boolean cut) {
        String all = text == null ? firstLine.text() : text.toString();
        boolean blank = firstLine.isBlank();
        boolean rest = restOfCut || !blank && firstLine.kind().isRest();
        return new JoinedEvent(firstLine.at(), lines + blankLines, blank ? "" : all, cut, rest);
    }
}
