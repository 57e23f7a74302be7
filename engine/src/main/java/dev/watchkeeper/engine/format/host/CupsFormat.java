package dev.watchkeeper.engine.format.host;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads CUPS, the printing system: {@code E [02/Jan/2026:15:04:05 +0000] Unable to open the listener}. */
public final class CupsFormat implements Format {

    @Override
    public String name() {
        return "cups";
    }

    @Override
    public boolean mayBegin(char first) {
        return level(first) != null;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.startsWith(" [", 1)) {
            return Optional.empty();
        }
        @Nullable Level level = level(text.charAt(0));
        Optional<Stamp> stamp = level == null ? Optional.empty() : line.timeAt(3);
        if (level == null || stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        if (!cursor.take(']')) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Fields fields =
                Fields.with().levelWord(text.substring(0, 1)).component("cups").build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level, cursor.rest(), fields));
    }

    private static @Nullable Level level(char letter) {
        return switch (letter) {
            case 'd' -> Level.TRACE;
            case 'D' -> Level.DEBUG;
            case 'I', 'N' -> Level.INFO;
            case 'W' -> Level.WARN;
            case 'E' -> Level.ERROR;
            case 'C', 'A', 'X' -> Level.FATAL;
            default -> null;
        };
    }
}
