package dev.watchkeeper.engine.format.json;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.Outcome;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.ClfTime;
import dev.watchkeeper.engine.time.EpochTime;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a line that is one JSON object: ECS, Logstash, Logback, pino, zap, zerolog and most others. */
public final class JsonFormat implements Format {

    public static final String NAME = "json";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '{';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        JsonMembers members = JsonMembers.read(line.text());
        if (members == null) {
            return Optional.empty();
        }
        return Optional.of(parsed(name(), members, line));
    }

    /** What the members say, whoever wrote them how. */
    static ParsedLine parsed(String format, JsonMembers members, RawLine line) {
        JsonRequest request = JsonRequest.of(members);
        Optional<Instant> time = time(members, line);
        if (time.isEmpty()) {
            members.leave(JsonField.TIME);
        }
        String message = message(members, request);
        Level level = level(members, request, message == null ? "" : message);
        return new ParsedLine(
                format,
                time.orElse(line.receivedAt()),
                time.isEmpty(),
                level,
                message == null ? line.text() : message,
                JsonFields.of(members, request, level));
    }

    private static Optional<Instant> time(JsonMembers members, RawLine line) {
        String text = members.value(JsonField.TIME);
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> iso = IsoTime.at(text, 0, line.zone()).map(Stamp::time);
        if (iso.isPresent()) {
            return iso;
        }
        Optional<Instant> clf = ClfTime.at(text, 0, line.zone()).map(Stamp::time);
        // The audit daemon's events are called by their time: 1767268800.123:4711.
        int serial = text.indexOf(':');
        Optional<Instant> epoch = clf.isPresent() ? clf : EpochTime.of(serial < 0 ? text : text.substring(0, serial));
        String nanos = members.value(JsonField.NANOS);
        return nanos == null ? epoch : epoch.map(second -> second.plusNanos(nanos(nanos)));
    }

    private static long nanos(String text) {
        Long number = WrittenNumber.whole(text);
        return number == null ? 0 : number;
    }

    /** As the line says it; else by its tags, by the request's answer, by how the message begins. */
    private static Level level(JsonMembers members, JsonRequest request, String message) {
        Level written = written(members);
        if (written != null) {
            return written;
        }
        members.leave(JsonField.LEVEL);
        if (Outcome.FAILURE.equals(Outcome.of(members.text("event.action")))) {
            return Level.WARN;
        }
        Integer status = request.status();
        if (status != null && request.method() != null) {
            return Level.ofStatus(status);
        }
        return LeadingLevel.of(message, 0).orElseGet(() -> ofAlert(members.text("alert.severity")));
    }

    private static @Nullable Level written(JsonMembers members) {
        String text = members.value(JsonField.LEVEL);
        if (text == null) {
            return JsonLevel.ofTags(members.text("tags"));
        }
        Level word = JsonLevel.of(text);
        if (word != null) {
            return word;
        }
        if (members.text("reqId") != null) {
            return JsonLevel.ofNextcloud(text);
        }
        // A digit alone may be anybody's own scale: it is syslog's where other words of syslog stand by it.
        boolean syslog = members.text("short_message") != null
                || members.text("facility") != null
                || members.nameOf(JsonField.LEVEL).equals("PRIORITY");
        return syslog ? Level.ofSyslog(text.charAt(0) - '0') : null;
    }

    /** Suricata's alerts are of the first, second or third severity; the first is the worst. */
    private static Level ofAlert(@Nullable String severity) {
        if (severity == null) {
            return Level.INFO;
        }
        return switch (severity) {
            case "1" -> Level.ERROR;
            case "2" -> Level.WARN;
            default -> Level.INFO;
        };
    }

    /** The message, the reason the writer kept apart from it, and the stack trace, as a text log would have them. */
    private static @Nullable String message(JsonMembers members, JsonRequest request) {
        String message = members.value(JsonField.MESSAGE);
        String reason = members.value(JsonField.REASON);
        String trace = members.value(JsonField.STACK_TRACE);
        if (message == null) {
            message = request.line() == null ? JsonHeadline.of(members) : request.line();
        }
        if (message == null && reason == null && trace == null) {
            return null;
        }
        if (trace != null && message != null && trace.startsWith(message)) {
            // GELF's full message begins with the short one.
            return trace;
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
