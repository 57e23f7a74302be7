package dev.watchkeeper.engine.format.json;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.Outcome;
import dev.watchkeeper.engine.format.TookMillis;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.shape.Address;
import org.jspecify.annotations.Nullable;

/** Makes one line's fields of its members. */
final class JsonFields {

    private static final int LONGEST_WORD = 20;

    private JsonFields() {}

    static Fields of(JsonMembers members, JsonRequest request, Level level) {
        String logger = members.value(JsonField.LOGGER);
        String component = members.value(JsonField.COMPONENT);
        String written = members.value(JsonField.CLIENT);
        String address = written == null ? null : Address.first(written);
        String client = address == null ? null : Address.withoutPort(address);
        Attributes attributes = new Attributes();
        members.putRest(attributes);
        attributes.put("client_port", address == null || address.equals(client) ? null : Address.port(address));
        if (members.text("event.outcome") == null) {
            attributes.put(Outcome.NAME, Outcome.of(members.text("event.action")));
        }
        return Fields.with()
                .levelWord(levelWord(members.value(JsonField.LEVEL), level))
                .component(component == null ? simpleName(logger) : component)
                .logger(logger)
                .thread(members.value(JsonField.THREAD))
                .pid(WrittenNumber.whole(members.value(JsonField.PID)))
                .host(members.value(JsonField.HOST))
                .user(members.value(JsonField.USER))
                .clientIp(client)
                .method(request.method())
                .url(request.url())
                .endpoint(request.endpoint())
                .httpVersion(request.version())
                .status(request.status())
                .bytes(WrittenNumber.whole(members.value(JsonField.BYTES)))
                .referer(members.value(JsonField.REFERER))
                .userAgent(members.value(JsonField.USER_AGENT))
                .durationMs(durationMs(members))
                .errorCode(members.value(JsonField.ERROR_CODE))
                .sqlState(members.value(JsonField.SQL_STATE))
                .exceptionType(members.value(JsonField.EXCEPTION_TYPE))
                .traceId(members.value(JsonField.TRACE))
                .spanId(members.value(JsonField.SPAN))
                .attributes(attributes.text())
                .build();
    }

    private static @Nullable String levelWord(@Nullable String word, Level level) {
        return word == null || word.length() > LONGEST_WORD || word.equalsIgnoreCase(level.name()) ? null : word;
    }

    private static @Nullable String simpleName(@Nullable String logger) {
        return logger == null ? null : logger.substring(logger.lastIndexOf('.') + 1);
    }

    /** Caddy, and others that log through zap, write seconds where most write milliseconds. */
    private static @Nullable Double durationMs(JsonMembers members) {
        String value = members.value(JsonField.DURATION);
        if (value == null) {
            String type = members.text("type");
            String message = members.value(JsonField.MESSAGE);
            return type != null && type.endsWith("slowlog") && message != null ? TookMillis.in(message) : null;
        }
        String name = members.nameOf(JsonField.DURATION);
        boolean inSeconds =
                name.equals("duration") && members.nameOf(JsonField.TIME).equals("ts");
        return JsonDuration.millis(name, value, inSeconds);
    }
}
