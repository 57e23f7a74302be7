package dev.watchkeeper.engine.format.tool;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.util.Optional;

/** Reads Eclipse's Target Communication Framework, which writes minutes and seconds alone: {@code TCF 29:47.191: message}. */
public final class TcfFormat implements Format {

    @Override
    public String name() {
        return "tcf";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == 'T';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        boolean timed = cursor.take("TCF ")
                && cursor.number(4) >= 0
                && cursor.take(':')
                && cursor.number(2) >= 0
                && cursor.take('.')
                && cursor.number(3) >= 0
                && cursor.take(": ");
        if (!timed) {
            return Optional.empty();
        }
        Fields fields = Fields.with().component("tcf").build();
        return Optional.of(new ParsedLine(name(), line.receivedAt(), true, Level.INFO, cursor.rest(), fields));
    }
}
