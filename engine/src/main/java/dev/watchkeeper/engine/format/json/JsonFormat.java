package dev.watchkeeper.engine.format.json;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.EpochTime;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a line that is one JSON object: ECS, Logstash, Logback, pino, zap, zerolog and most others. */
public final class JsonFormat implements Format {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        JsonMembers members = JsonMembers.read(line.text());
        if (members == null) {
            return Optional.empty();
        }
        Optional<Instant> time = time(members.take(JsonKeys.TIME), line);
        Level level = level(members.take(JsonKeys.LEVEL));
        String message = message(members, line.text());
        Fields fields = JsonKeys.fields(members);
        return Optional.of(
                new ParsedLine(name(), time.orElse(line.receivedAt()), time.isEmpty(), level, message, fields));
    }

    private static Optional<Instant> time(@Nullable String text, RawLine line) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> iso = IsoTime.at(text, 0, line.zone()).map(Stamp::time);
        return iso.isPresent() ? iso : EpochTime.of(text);
    }

    private static Level level(@Nullable String text) {
        if (text == null) {
            return Level.INFO;
        }
        return Level.of(text).orElseGet(() -> numeric(text));
    }

    /** pino and bunyan count 10, 20 … 60 upwards; GELF counts syslog's 0 to 7 downwards. */
    private static Level numeric(String text) {
        return switch (text) {
            case "10" -> Level.TRACE;
            case "20" -> Level.DEBUG;
            case "30" -> Level.INFO;
            case "40" -> Level.WARN;
            case "50" -> Level.ERROR;
            case "60" -> Level.FATAL;
            case "0", "1", "2", "3", "4", "5", "6", "7" -> Level.ofSyslog(text.charAt(0) - '0');
            default -> Level.INFO;
        };
    }

    /** The message, the reason the writer kept apart from it, and the stack trace, as a text log would have them. */
    private static String message(JsonMembers members, String whole) {
        String message = members.take(JsonKeys.MESSAGE);
        String reason = members.take(JsonKeys.REASON);
        String trace = members.take(JsonKeys.STACK_TRACE);
        if (message == null && reason == null && trace == null) {
            return whole;
        }
        StringBuilder all = new StringBuilder(message == null ? "" : message.stripTrailing());
        boolean reasonIsNews = reason != null && all.indexOf(reason) < 0 && (trace == null || !trace.contains(reason));
        if (reasonIsNews) {
            all.append(all.isEmpty() ? "" : ": ").append(reason);
        }
        if (trace != null) {
            all.append(all.isEmpty() ? "" : "\n").append(trace);
        }
        return all.toString();
    }
}
