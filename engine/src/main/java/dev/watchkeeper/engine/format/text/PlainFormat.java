package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Takes every line. A leading time and a leading level count, all else is message. */
public final class PlainFormat implements Format {

    private static final String NAME = "plain";

    @Override
    public String name() {
        return NAME;
    }

    /** Whether this format took the line and found no level in it. */
    public static boolean saysNoLevel(ParsedLine line) {
        return line.format().equals(NAME) && LeadingLevel.of(line.message(), 0).isEmpty();
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean bracket = text.startsWith("[");
        Optional<Stamp> stamp = line.timeAt(bracket ? 1 : 0);
        if (stamp.isEmpty()) {
            Level level = LeadingLevel.of(text, 0).orElse(Level.INFO);
            return Optional.of(new ParsedLine(NAME, line.receivedAt(), true, level, text, Fields.NONE));
        }
        HeaderReader reader = HeaderReader.read(line);
        if (reader.inColumns()) {
            return Optional.of(parsed(
                    stamp.get(), Level.INFO, reader.message(), reader.header().fields()));
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        if (bracket) {
            cursor.take(']');
        }
        cursor.take(':');
        cursor.skipBlanks();
        cursor.take("- ");
        int messageAt = cursor.at();
        String name = cursor.word();
        boolean named = LoggerName.isOne(name) && cursor.take(" - ");
        if (!named) {
            cursor.moveTo(messageAt);
        }
        Fields fields = named ? Fields.with().component(LoggerName.simple(name)).build() : Fields.NONE;
        Level level = LeadingLevel.of(text, cursor.at()).orElse(Level.INFO);
        return Optional.of(parsed(stamp.get(), level, cursor.rest(), fields));
    }

    private ParsedLine parsed(Stamp stamp, Level level, String message, Fields fields) {
        return new ParsedLine(NAME, stamp.time(), stamp.guessed(), level, message, fields);
    }
}
