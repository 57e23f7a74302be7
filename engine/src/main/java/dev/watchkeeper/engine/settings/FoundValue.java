package dev.watchkeeper.engine.settings;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.ParsedLine;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value of a line by its written name, for the examples of user formats. */
final class FoundValue {

    private FoundValue() {}

    static Optional<String> of(ParsedLine line, String name) {
        Object value = value(line, line.fields(), name);
        if (value instanceof Double number) {
            return Optional.of(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static @Nullable Object value(ParsedLine line, Fields fields, String name) {
        return switch (name) {
            case "timestamp" -> line.timeGuessed() ? null : line.time();
            case "level" -> line.level();
            case "message" -> line.message();
            case "component" -> fields.component();
            case "logger" -> fields.logger();
            case "thread" -> fields.thread();
            case "pid" -> fields.pid();
            case "host" -> fields.host();
            case "user" -> fields.user();
            case "client_ip" -> fields.clientIp();
            case "method" -> fields.method();
            case "url" -> fields.url();
            case "endpoint" -> fields.endpoint();
            case "http_version" -> fields.httpVersion();
            case "status" -> fields.status();
            case "bytes" -> fields.bytes();
            case "referer" -> fields.referer();
            case "user_agent" -> fields.userAgent();
            case "duration_ms" -> fields.durationMs();
            case "error_code" -> fields.errorCode();
            case "sql_state" -> fields.sqlState();
            case "exception_type" -> fields.exceptionType();
            case "trace_id" -> fields.traceId();
            case "span_id" -> fields.spanId();
            default -> attribute(fields.attributes(), name);
        };
    }

    /** Attributes of user formats are texts: {@code "name":"value"}. */
    private static @Nullable String attribute(@Nullable String attributes, String name) {
        String key = "\"" + name + "\":\"";
        int start = attributes == null ? -1 : attributes.indexOf(key);
        if (attributes == null || start < 0) {
            return null;
        }
        int from = start + key.length();
        int end = attributes.indexOf('"', from);
        return end < 0 ? null : attributes.substring(from, end);
    }
}
