package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.database.PostgresFormat;
import dev.watchkeeper.engine.format.json.JsonFormat;
import dev.watchkeeper.engine.format.request.Request;
import org.jspecify.annotations.Nullable;

/**
 * Completes a line by the fields its format did not give and its message tells in words: {@code for anna from 10.0.0.5},
 * {@code took 1532 ms}, {@code ORA-00060}.
 */
public final class FoundInText {

    /** What a message tells of itself stands at its beginning. */
    private static final int LONGEST = 8_000;

    private FoundInText() {}

    /** Fields that the format gave are never overwritten. */
    public static ParsedLine completing(ParsedLine line) {
        Fields given = line.fields();
        if (isRequest(given)) {
            return line;
        }
        Findings found = walk(given.component(), line.message());
        return found == null ? line : line.with(completing(given, found, line.format()));
    }

    /** The text of a request is its client's words. */
    private static boolean isRequest(Fields given) {
        return given.status() != null && given.method() != null && given.endpoint() != null;
    }

    private static @Nullable Findings walk(@Nullable String component, String message) {
        TextWalk walk = new TextWalk(message, Math.min(message.length(), LONGEST));
        if (component != null && !component.isEmpty()) {
            switch (component.charAt(0)) {
                case 's' -> {
                    if (component.startsWith("sshd")) {
                        walk.readSshd();
                    } else if (component.equals("sudo")) {
                        walk.readCaller(" : ");
                    }
                }
                case 'p' -> {
                    if (component.equals("pkexec")) {
                        walk.readCaller(": ");
                    }
                }
                default -> {}
            }
        }
        walk.walk();
        return walk.findings();
    }

    /** Of what was found only what the given fields lack. */
    private static Fields completing(Fields given, Findings found, String format) {
        // The words of an object stay words beside the request they tell of.
        boolean isText = !format.equals(JsonFormat.NAME);
        // PostgreSQL says itself which statement took how long; its other times are those of sessions, waits and
        // vacuums.
        boolean isTimed = format.startsWith(PostgresFormat.NAME);
        ValueTrail values = found.values();
        ErrorTrail errors = found.errors();
        RequestTrail request = found.request();
        return new Fields(
                given.levelWord(),
                given.component(),
                given.logger(),
                given.thread(),
                either(given.pid(), values.pid()),
                given.host(),
                found.user() == null ? given.user() : either(userOf(given), found.user()),
                either(given.clientIp(), found.client()),
                either(given.method(), request.method()),
                either(given.url(), request.url()),
                given.endpoint() == null && isText ? endpoint(given, request) : given.endpoint(),
                given.httpVersion(),
                either(given.status(), request.status()),
                given.bytes(),
                given.referer(),
                given.userAgent(),
                isTimed ? given.durationMs() : either(given.durationMs(), values.durationMs()),
                either(given.errorCode(), errors.errorCode()),
                either(given.sqlState(), errors.sqlState()),
                either(given.exceptionType(), errors.exceptionType()),
                either(given.traceId(), values.traceId()),
                either(given.spanId(), values.spanId()),
                given.attributes());
    }

    /** Of a request that is told of in words, once it is known how it was answered. */
    private static @Nullable String endpoint(Fields given, RequestTrail request) {
        String target = request.target();
        boolean isAnswered = given.status() != null || request.status() != null;
        return target != null && isAnswered ? Request.of(null, target, null).endpoint() : null;
    }

    /** A dash is what programs write where they know no user. */
    private static @Nullable String userOf(Fields given) {
        String name = given.user();
        return name != null && UserTrail.isNobody(name) ? null : name;
    }

    private static <T> @Nullable T either(@Nullable T given, @Nullable T found) {
        return given == null ? found : given;
    }
}
