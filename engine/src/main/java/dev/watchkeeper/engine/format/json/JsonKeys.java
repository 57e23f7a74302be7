package dev.watchkeeper.engine.format.json;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.WrittenNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the writers of JSON logs call things; the first name that is there counts. */
final class JsonKeys {

    static final List<String> TIME = List.of(
            "@timestamp", "timestamp", "time", "ts", "@t", "datetime", "date", "instant.epochSecond", "eventTime");
    static final List<String> LEVEL = List.of(
            "log.level",
            "level",
            "severity",
            "severity_text",
            "severityText",
            "loglevel",
            "levelname",
            "level_name",
            "lvl",
            "@l");
    static final List<String> MESSAGE =
            List.of("message", "msg", "short_message", "body", "event", "@m", "@mt", "log", "fields.message");
    static final List<String> REASON = List.of("error.message", "err.message", "error", "err", "exception.message");
    static final List<String> STACK_TRACE = List.of(
            "error.stack_trace",
            "stack_trace",
            "stackTrace",
            "err.stack",
            "stacktrace",
            "exception.stacktrace",
            "thrown.extendedStackTrace",
            "exc_info",
            "exception",
            "@x",
            "full_message");

    private static final List<String> COMPONENT =
            List.of("component", "service.name", "service", "module", "app", "application", "serviceContext.service");
    private static final List<String> LOGGER =
            List.of("log.logger", "logger_name", "logger", "loggerName", "name", "category", "SourceContext", "target");
    private static final List<String> THREAD = List.of("process.thread.name", "thread_name", "thread", "threadName");
    private static final List<String> HOST = List.of("host.name", "host.hostname", "hostname", "host", "HOSTNAME");
    private static final List<String> USER = List.of("user.name", "user", "username", "remote_user");
    private static final List<String> CLIENT =
            List.of("client.ip", "source.ip", "clientIp", "client_ip", "remote_addr", "remote_ip", "req.remoteAddress");
    private static final List<String> METHOD =
            List.of("http.request.method", "req.method", "request_method", "method", "http.method");
    private static final List<String> ENDPOINT =
            List.of("url.path", "req.url", "path", "uri", "request_uri", "url", "http.target", "url.original");
    private static final List<String> STATUS = List.of(
            "http.response.status_code", "res.statusCode", "status_code", "statusCode", "http.status_code", "status");
    private static final List<String> BYTES =
            List.of("http.response.body.bytes", "body_bytes_sent", "bytes_sent", "bytes");
    private static final List<String> DURATION_MS =
            List.of("duration_ms", "durationMs", "elapsed_ms", "elapsedMs", "latency_ms", "responseTime");
    private static final List<String> ERROR_CODE = List.of("error.code", "err.code", "error_code", "errorCode");
    private static final List<String> TRACE = List.of("trace.id", "trace_id", "traceId", "traceid", "dd.trace_id");

    private JsonKeys() {}

    static Fields fields(JsonMembers members) {
        String logger = members.take(LOGGER);
        String component = members.take(COMPONENT);
        Long status = WrittenNumber.whole(members.take(STATUS));
        return Fields.with()
                .component(component == null ? simpleName(logger) : component)
                .logger(logger)
                .thread(members.take(THREAD))
                .host(members.take(HOST))
                .user(members.take(USER))
                .clientIp(members.take(CLIENT))
                .method(members.take(METHOD))
                .endpoint(withoutQuery(members.take(ENDPOINT)))
                .status(status != null && status >= 100 && status <= 599 ? status.intValue() : null)
                .bytes(WrittenNumber.whole(members.take(BYTES)))
                .durationMs(WrittenNumber.of(members.take(DURATION_MS)))
                .errorCode(members.take(ERROR_CODE))
                .traceId(members.take(TRACE))
                .attributes(members.attributes())
                .build();
    }

    private static @Nullable String simpleName(@Nullable String logger) {
        return logger == null ? null : logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static @Nullable String withoutQuery(@Nullable String endpoint) {
        int question = endpoint == null ? -1 : endpoint.indexOf('?');
        return endpoint == null || question < 0 ? endpoint : endpoint.substring(0, question);
    }
}
