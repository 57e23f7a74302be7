package dev.watchkeeper.engine.format.language;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.text.LoggerName;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the console of .NET: {@code fail: Shop.Orders.Cart[17]}, the message behind it or indented on the next line. */
public final class DotnetFormat implements Format {

    @Override
    public String name() {
        return "dotnet";
    }

    @Override
    public boolean mayBegin(char first) {
        return mayStart(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return mayStart(next) && Format.isLetter(next);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.isEmpty() || !mayStart(text.charAt(0))) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = isDigit(text.charAt(0)) ? line.anyTime() : Optional.empty();
        Cursor cursor = new Cursor(text, stamp.map(Stamp::end).orElse(0));
        cursor.skipBlanks();
        int wordAt = cursor.at();
        @Nullable Level level = level(text, wordAt);
        if (level == null) {
            return Optional.empty();
        }
        cursor.moveTo(wordAt + 6);
        String place = cursor.word();
        int open = place.endsWith("]") ? place.lastIndexOf('[') : -1;
        String category = open > 0 ? place.substring(0, open) : "";
        if (!LoggerName.isOne(category)) {
            return Optional.empty();
        }
        Fields fields = Fields.with()
                .levelWord(text.substring(wordAt, wordAt + 4))
                .component(LoggerName.simple(category))
                .logger(category)
                .attributes(new Attributes()
                        .put("event_id", place.substring(open + 1, place.length() - 1))
                        .text())
                .build();
        return Optional.of(new ParsedLine(
                name(),
                stamp.map(Stamp::time).orElse(line.receivedAt()),
                stamp.map(Stamp::guessed).orElse(true),
                level,
                cursor.rest().strip(),
                fields));
    }

    private static boolean mayStart(char c) {
        return "tdiwfc".indexOf(c) >= 0 || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @Nullable Level level(String text, int at) {
        if (!text.startsWith(": ", at + 4)) {
            return null;
        }
        return switch (text.substring(at, at + 4)) {
            case "trce" -> Level.TRACE;
            case "dbug" -> Level.DEBUG;
            case "info" -> Level.INFO;
            case "warn" -> Level.WARN;
            case "fail" -> Level.ERROR;
            case "crit" -> Level.FATAL;
            default -> null;
        };
    }
}
