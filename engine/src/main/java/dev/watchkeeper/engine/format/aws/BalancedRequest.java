package dev.watchkeeper.engine.format.aws;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.shape.Address;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the load balancers of AWS write behind the time, the newer ones more of it than the classic one. */
record BalancedRequest(Level level, String message, Fields fields) {

    /** Empty when there is no balancer, no client or no request. */
    static Optional<BalancedRequest> read(Cursor cursor, Attributes attributes) {
        cursor.skipBlanks();
        String message = cursor.rest();
        String balancer = word(cursor);
        String client = word(cursor);
        String target = word(cursor);
        Double duration = duration(word(cursor), word(cursor), word(cursor));
        Status status = Status.of(word(cursor));
        String targetStatus = word(cursor);
        word(cursor);
        Long bytes = WrittenNumber.whole(word(cursor));
        boolean quoted = cursor.peek() == '"';
        String request = word(cursor);
        if (balancer == null || client == null || !quoted) {
            return Optional.empty();
        }
        String agent = word(cursor);
        word(cursor);
        attributes
                .put("client_port", Address.port(client))
                .put("balancer", balancer)
                .put("upstream", target)
                .put("upstream_status", targetStatus)
                .put("tls", word(cursor))
                .put("target_group", word(cursor));
        String trace = word(cursor);
        attributes.put("vhost", word(cursor));
        word(cursor);
        word(cursor);
        word(cursor);
        attributes.put("actions", word(cursor)).put("redirect", word(cursor));
        String error = word(cursor);
        Fields.Builder fields = Fields.with()
                .clientIp(Address.withoutLastPort(client))
                .status(status.code())
                .bytes(bytes)
                .durationMs(duration)
                .userAgent(agent)
                .traceId(trace)
                .errorCode(error)
                .attributes(attributes.text());
        (request == null ? Request.NONE : Request.of(request)).into(fields);
        return Optional.of(new BalancedRequest(status.level(), message, fields.build()));
    }

    ParsedLine line(String format, Instant time) {
        return new ParsedLine(format, time, false, level, message, fields);
    }

    /** In the balancer, in the target, and back again; -1 each where the request never came that far. */
    private static @Nullable Double duration(
            @Nullable String request, @Nullable String target, @Nullable String response) {
        Double there = WrittenNumber.of(request);
        Double inside = WrittenNumber.of(target);
        Double back = WrittenNumber.of(response);
        return there == null || inside == null || back == null
                ? null
                : Math.round((there + inside + back) * 1_000_000) / 1_000.0;
    }

    /** The next field, quoted or not; null when it is absent. */
    private static @Nullable String word(Cursor cursor) {
        String quoted = cursor.quoted();
        String word = quoted == null ? cursor.word() : quoted;
        cursor.skipBlanks();
        return word.isEmpty() || word.equals("-") ? null : word;
    }
}
