package dev.watchkeeper.engine.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a line by the names that people and programs know them by: texts and numbers, in one fixed order. */
public final class NamedFields {

    private NamedFields() {}

    /** All that the line says, without component and attributes. */
    public static Map<String, Object> of(Fields fields) {
        Map<String, Object> named = new LinkedHashMap<>();
        put(named, "level_word", fields.levelWord());
        put(named, "logger", fields.logger());
        put(named, "thread", fields.thread());
        put(named, "pid", fields.pid());
        put(named, "host", fields.host());
        put(named, "user", fields.user());
        put(named, "client_ip", fields.clientIp());
        put(named, "method", fields.method());
        put(named, "url", fields.url());
        put(named, "endpoint", fields.endpoint());
        put(named, "http_version", fields.httpVersion());
        put(named, "status", fields.status());
        put(named, "bytes", fields.bytes());
        put(named, "referer", fields.referer());
        put(named, "user_agent", fields.userAgent());
        put(named, "duration_ms", fields.durationMs());
        put(named, "error_code", fields.errorCode());
        put(named, "sql_state", fields.sqlState());
        put(named, "exception_type", fields.exceptionType());
        put(named, "trace_id", fields.traceId());
        put(named, "span_id", fields.spanId());
        return named;
    }

    private static void put(Map<String, Object> named, String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, value);
        }
    }
}
