package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.EpochTime;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads logfmt: a line of nothing but {@code key=value} pairs, with a level or a message among them. */
public final class LogfmtFormat implements Format {

    private static final int FEWEST_PAIRS = 2;

    @Override
    public String name() {
        return "logfmt";
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Map<String, String> pairs = pairs(line.text());
        if (pairs.size() < FEWEST_PAIRS) {
            return Optional.empty();
        }
        String word = first(pairs, "level", "lvl", "severity");
        String message = first(pairs, "msg", "message");
        if (word == null && message == null) {
            return Optional.empty();
        }
        Optional<Instant> time = time(first(pairs, "time", "ts", "timestamp", "t"), line);
        Fields.Builder fields = Fields.with()
                .component(first(pairs, "component", "service", "module", "app"))
                .logger(first(pairs, "logger"))
                .host(first(pairs, "host", "hostname"))
                .user(first(pairs, "user"))
                .method(first(pairs, "method"))
                .traceId(first(pairs, "trace_id", "traceID", "traceId"));
        Attributes attributes = new Attributes();
        pairs.forEach(attributes::put);
        return Optional.of(new ParsedLine(
                name(),
                time.orElse(line.receivedAt()),
                time.isEmpty(),
                word == null ? Level.INFO : Level.of(word).orElse(Level.INFO),
                message == null ? line.text() : withError(message, pairs.get("err"), pairs.get("error")),
                fields.attributes(attributes.text()).build()));
    }

    /** Go programs keep the reason apart from what failed; a reader wants both. */
    private static String withError(String message, @Nullable String err, @Nullable String error) {
        String reason = err == null ? error : err;
        return reason == null ? message : message + ": " + reason;
    }

    private static Optional<Instant> time(@Nullable String text, RawLine line) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> iso = IsoTime.at(text, 0, line.zone()).map(Stamp::time);
        return iso.isPresent() ? iso : EpochTime.of(text);
    }

    /** Takes the value out, so that what is left over are the attributes. */
    private static @Nullable String first(Map<String, String> pairs, String... keys) {
        for (String key : keys) {
            String value = pairs.remove(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** All pairs of the line; none when anything else stands in it. */
    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Cursor cursor = new Cursor(text, 0);
        cursor.skipBlanks();
        while (!cursor.atEnd()) {
            String key = key(text, cursor);
            if (key.isEmpty() || !cursor.take('=')) {
                return Map.of();
            }
            String quoted = cursor.quoted();
            String value = quoted == null ? cursor.word() : unescaped(quoted);
            if (!cursor.atEnd() && cursor.peek() != ' ') {
                return Map.of();
            }
            pairs.putIfAbsent(key, value);
            cursor.skipBlanks();
        }
        return pairs;
    }

    private static String key(String text, Cursor cursor) {
        int end = cursor.at();
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_.-/".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String key = text.substring(cursor.at(), end);
        cursor.moveTo(end);
        return key;
    }

    private static String unescaped(String quoted) {
        return quoted.indexOf('\\') < 0
                ? quoted
                : quoted.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }
}
