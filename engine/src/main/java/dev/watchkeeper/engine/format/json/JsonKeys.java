package dev.watchkeeper.engine.format.json;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the writers of JSON logs call things; of several that are there the first in its list counts. */
final class JsonKeys {

    /** @param rank how many names of the same field are better */
    record Key(JsonField field, int rank) {}

    private static final Map<JsonField, String> NAMES = Map.ofEntries(
            entry(
                    JsonField.TIME,
                    "@timestamp timestamp time ts @t t.$date datetime date_time date timeMillis instant.epochSecond"
                            + " eventTime calendarTime StartUTC time_local time_iso8601 start_time asctime Timestamp"
                            + " Time unixTime timeUnixNano requestReceivedTimestamp EdgeStartTimestamp"
                            + " __REALTIME_TIMESTAMP ID"),
            entry(JsonField.NANOS, "instant.nanoOfSecond"),
            entry(
                    JsonField.LEVEL,
                    "log.level levelname levelName level_name loglevel logLevel severity_text severityText"
                            + " error_severity level severity eventLogLevel lvl @l label Level LogLevel Severity"
                            + " PRIORITY s log_level priority"),
            entry(
                    JsonField.MESSAGE,
                    "message msg short_message textPayload jsonPayload.message logEvent.message fields.message event"
                            + " @m @mt log MESSAGE RenderedMessage Message MessageTemplate body body.stringValue"
                            + " alert.signature textMessage"),
            entry(
                    JsonField.REASON,
                    "error.message err.message error err exception.message thrown.message attr.error errorMessage"
                            + " exception.exception_message attr.error.errmsg"),
            entry(
                    JsonField.STACK_TRACE,
                    "error.stack_trace stack_trace stackTrace err.stack error.stack stacktrace exception.stacktrace"
                            + " thrown.extendedStackTrace exc_info exception @x full_message Exception"
                            + " exception.stack_trace attributes.exception.stacktrace traceback"),
            entry(
                    JsonField.EXCEPTION_TYPE,
                    "error.type exception.type err.type thrown.name exception_class exception.exception_class"
                            + " exception.class attributes.exception.type error_class err.name"),
            entry(
                    JsonField.COMPONENT,
                    "component service.name service module app application serviceContext.service c"
                            + " SYSLOG_IDENTIFIER subsystem decorations.name controller program eventSource"),
            entry(
                    JsonField.LOGGER,
                    "log.logger logger_name logger loggerName logger.name target name category SourceContext"
                            + " Properties.SourceContext Category"),
            entry(JsonField.THREAD, "process.thread.name thread_name thread threadName ctx threadId"),
            entry(
                    JsonField.PID,
                    "process.pid pid process_id processId PID _PID attributes.process.pid decorations.pid"),
            entry(
                    JsonField.HOST,
                    "host.name host.hostname hostname hostIdentifier _HOSTNAME HOSTNAME host_name host computer"
                            + " MachineName"),
            entry(
                    JsonField.USER,
                    "user.name username context.username user.username userIdentity.userName attr.principalName"
                            + " attr.user user_name remote_user ClientUsername request.user_id"
                            + " decorations.username user.id usr.name usr.id userName user login account"
                            + " _user protoPayload.authenticationInfo.principalEmail"),
            entry(
                    JsonField.CLIENT,
                    "client.ip source.ip client_ip clientIp clientIP ClientHost request.client_ip request.remote_ip"
                            + " http_x_forwarded_for x_forwarded_for remote_addr remote_ip remoteAddr remoteIp"
                            + " remoteAddress req.remoteAddress req.ip request_ip ip sourceIPAddress sourceIPs"
                            + " httpRequest.remoteIp httpRequest.clientIp jsonPayload.remote_addr origin.address remip srcip"
                            + " attr.remote src_ip source_ip src visitor_ip callerIpAddress ClientIP"
                            + " eventData.httpSourceId eventData.sourceIP addr.remote network.client.ip remote_host client_addr client peer"
                            + " downstream_remote_address ClientAddr request.remote_addr remote"),
            entry(
                    JsonField.METHOD,
                    "http.request.method req.method request.method request_method RequestMethod requestMethod"
                            + " http_method httpMethod httpRequest.requestMethod httpRequest.httpMethod"
                            + " context.http_request.method http.method http.http_method ClientRequestMethod verb"
                            + " eventData.httpMethod method"),
            entry(
                    JsonField.URL,
                    "url.original req.url request.uri request.url request_uri requestURI requestUri RequestPath"
                            + " http.target http.url httpRequest.requestUrl httpRequest.uri context.http_request.path"
                            + " ClientRequestURI eventData.httpUriPath http_path path_info url.path"
                            + " x-envoy-original-path x-envoy-origin-path"),
            entry(JsonField.LIKELY_URL, "url uri path request_path endpoint target_url http.path"),
            entry(JsonField.REQUEST, "request request_line"),
            entry(
                    JsonField.HTTP_VERSION,
                    "http.version request.proto RequestProtocol server_protocol req.httpVersion protocol"
                            + " http.protocol httpRequest.protocol http.flavor"),
            entry(
                    JsonField.STATUS,
                    "http.response.status_code res.statusCode res.status statusCode status_code status"
                            + " DownstreamStatus response.status response_code responseStatus.code"
                            + " httpRequest.status http.status_code http.status http_status httpStatus EdgeResponseStatus"
                            + " OriginStatus"),
            entry(
                    JsonField.BYTES,
                    "http.response.body.bytes body_bytes_sent bytes_sent res.contentLength DownstreamContentSize"
                            + " httpRequest.responseSize http.response.bytes response_size responseSize"
                            + " bytes_out http.length EdgeResponseBytes size bytes"),
            entry(
                    JsonField.REFERER,
                    "http.request.referrer req.headers.referer request.headers.Referer http_referer http_referrer"
                            + " httpRequest.referer request_Referer http.http_refer referer referrer"),
            entry(
                    JsonField.USER_AGENT,
                    "user_agent.original req.headers.user-agent request.headers.User-Agent http_user_agent"
                            + " httpRequest.userAgent request_User-Agent http.http_user_agent"
                            + " http.useragent ClientRequestUserAgent req.userAgent userAgent user_agent useragent"
                            + " http_user_agent ua user-agent"),
            entry(
                    JsonField.DURATION,
                    "logEvent.took_in_nanos took_in_nanos took_millis elasticsearch.slowlog.took_millis"
                            + " took_in_millis attr.durationMillis duration_ms durationMs elapsed_ms elapsedMs"
                            + " latency_ms latencyMs res.responseTime responseTime response_time_ms event.duration"
                            + " Duration duration_s duration_seconds duration_ns duration_us request_time"
                            + " latency_human httpRequest.latency latency took elapsed duration"),
            entry(JsonField.ERROR_CODE, "error.code err.code error_code errorCode err_code attr.error.codeName"),
            entry(JsonField.SQL_STATE, "state_code sqlState sql_state sqlstate SQL_state"),
            entry(
                    JsonField.TRACE,
                    "trace.id trace_id traceId traceid TraceId traceID dd.trace_id @tr"
                            + " logging.googleapis.com/trace mdc.traceId contextMap.traceId contextMap.trace_id"),
            entry(
                    JsonField.SPAN,
                    "span.id span_id spanId spanid SpanId spanID dd.span_id @sp logging.googleapis.com/spanId"
                            + " mdc.spanId contextMap.spanId contextMap.span_id"));

    /** What other formats write too must have one name among the attributes. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "dbname", "database",
            "application_name", "application",
            "event.outcome", "outcome",
            "process.pid", "pid");

    private static final Map<String, Key> BY_NAME = byName();

    private JsonKeys() {}

    static @Nullable Key named(String name) {
        return BY_NAME.get(name);
    }

    static String attribute(String name) {
        return ATTRIBUTES.getOrDefault(name, name);
    }

    private static Map<String, Key> byName() {
        Map<String, Key> keys = new HashMap<>();
        NAMES.forEach((field, names) -> {
            List<String> inOrder = List.of(names.split(" "));
            for (int i = 0; i < inOrder.size(); i++) {
                keys.put(inOrder.get(i), new Key(field, i));
            }
        });
        return Map.copyOf(keys);
    }
}
