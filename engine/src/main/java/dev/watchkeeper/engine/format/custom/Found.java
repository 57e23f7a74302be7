package dev.watchkeeper.engine.format.custom;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user's format found in a line, value by value; each goes to the field that its name means. */
final class Found {

    private final RawLine line;
    private final TimeReader times;
    private final Fields.Builder fields = Fields.with();
    private final Attributes attributes = new Attributes();
    private @Nullable Instant time;
    private @Nullable Level level;
    private Status status = Status.NONE;
    private @Nullable String message;
    private boolean wrong;

    Found(RawLine line, TimeReader times) {
        this.line = line;
        this.times = times;
    }

    /** A value under the name of a field; a name that is no field's is kept as an attribute. */
    void put(String name, @Nullable String value) {
        if (value == null || value.isEmpty() || value.equals("-")) {
            return;
        }
        switch (name) {
            case "timestamp" -> time(value);
            case "level" -> level(value);
            case "message" -> message = value;
            case "component" -> fields.component(value);
            case "logger" -> fields.logger(value);
            case "thread" -> fields.thread(value);
            case "pid" -> fields.pid(WrittenNumber.whole(value));
            case "host" -> fields.host(value);
            case "user" -> fields.user(value);
            case "client_ip", "client" -> fields.clientIp(value);
            case "request" -> request(value);
            case "method" -> fields.method(value);
            case "url" -> url(value);
            case "http_version" -> fields.httpVersion(value.startsWith("HTTP/") ? value.substring(5) : value);
            case "status" -> status(value);
            case "bytes" -> fields.bytes(WrittenNumber.whole(value));
            case "referer" -> fields.referer(value);
            case "user_agent" -> fields.userAgent(value);
            case "duration_ms" -> duration(value, 1);
            case "duration_s" -> duration(value, 1_000);
            case "duration_us" -> duration(value, 0.001);
            case "error_code" -> fields.errorCode(value);
            case "sql_state" -> fields.sqlState(value);
            case "exception_type" -> fields.exceptionType(value);
            case "trace_id" -> fields.traceId(value);
            case "span_id" -> fields.spanId(value);
            default -> attributes.put(name, value);
        }
    }

    /**
     * Empty if a value cannot be what its name says: then the line is not of this format.
     *
     * @param request whether the line is one answered request
     */
    Optional<ParsedLine> parsed(String format, String wholeMessage, boolean request) {
        if (wrong) {
            return Optional.empty();
        }
        Level said = level != null ? level : status.level();
        return Optional.of(new ParsedLine(
                format,
                time == null ? line.receivedAt() : time,
                time == null,
                said,
                message == null ? wholeMessage : message,
                fields.attributes(attributes.text()).build(),
                request));
    }

    private void time(String value) {
        time = times.read(value, line).orElse(null);
        wrong |= time == null;
    }

    private void level(String value) {
        level = Level.of(value).orElse(null);
        boolean isItsName = level != null && level.name().equals(value.toUpperCase(Locale.ROOT));
        fields.levelWord(isItsName ? null : value);
    }

    private void status(String value) {
        Long number = WrittenNumber.whole(value);
        wrong |= number == null || number > 999;
        if (!wrong && number != null) {
            status = Status.of(number);
            fields.status(status.code());
        }
    }

    private void request(String value) {
        Request request = Request.of(value);
        fields.method(request.method())
                .url(request.url())
                .endpoint(request.endpoint())
                .httpVersion(request.version());
    }

    private void url(String value) {
        fields.url(value).endpoint(Request.of(null, value, null).endpoint());
    }

    /** Nginx writes several, separated by a comma, when it asked several upstreams: the last one counts. */
    private void duration(String value, double toMillis) {
        Double number = WrittenNumber.of(value.substring(value.lastIndexOf(' ') + 1));
        fields.durationMs(number == null ? null : (Double) (number * toMillis));
    }
}
