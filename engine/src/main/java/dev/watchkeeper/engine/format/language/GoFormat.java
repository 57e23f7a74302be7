package dev.watchkeeper.engine.format.language;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Go's own logger where it names the file, {@code 2026/01/02 15:04:05 cart.go:23: message}, and what logrus writes
 * to a terminal: {@code WARN[0012] message}.
 */
public final class GoFormat implements Format {

    private static final String GO = ".go";
    private static final int LONGEST_PLACE = 200;
    private static final int LEVEL = 4;

    @Override
    public String name() {
        return "go";
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next != '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.startsWith("/", 4) && text.startsWith("/", 7)) {
            return withFile(line, text);
        }
        return text.startsWith("[", LEVEL) ? logrus(line, text) : Optional.empty();
    }

    private Optional<ParsedLine> withFile(RawLine line, String text) {
        Optional<Stamp> stamp = line.isoTime();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        int from = stamp.get().end() + 1;
        int end = from;
        while (end < text.length() && end - from < LONGEST_PLACE && text.charAt(end) > ' ') {
            end++;
        }
        int colon = end > from && text.charAt(end - 1) == ':' ? text.lastIndexOf(':', end - 2) : -1;
        if (colon < from + GO.length() || !text.startsWith(GO, colon - GO.length())) {
            return Optional.empty();
        }
        String file =
                text.substring(text.lastIndexOf('/', colon) < from ? from : text.lastIndexOf('/', colon) + 1, colon);
        Cursor cursor = new Cursor(text, end);
        cursor.skipBlanks();
        Fields fields = Fields.with()
                .component(file.substring(0, file.length() - GO.length()))
                .logger(file)
                .attributes(new Attributes()
                        .put("line", text.substring(colon + 1, end - 1))
                        .text())
                .build();
        Level level = LeadingLevel.of(text, cursor.at()).orElse(Level.INFO);
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level, cursor.rest(), fields));
    }

    private Optional<ParsedLine> logrus(RawLine line, String text) {
        @Nullable Level level = Level.of(text.substring(0, LEVEL)).orElse(null);
        Cursor cursor = new Cursor(text, LEVEL + 1);
        boolean seconds = level != null && cursor.number(9) >= 0;
        if (level == null || !seconds || !cursor.take("] ")) {
            return Optional.empty();
        }
        String word = text.substring(0, LEVEL);
        Fields fields =
                Fields.with().levelWord(word.equals(level.name()) ? null : word).build();
        return Optional.of(new ParsedLine(
                name(), line.receivedAt(), true, level, cursor.rest().stripLeading(), fields));
    }
}
