package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.find.TextWalk.Findings;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.ParsedLine;
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
        Fields fields = completing(given, line.message());
        return fields == null ? line : line.with(fields);
    }

    /** The text of a request is its client's words. */
    private static boolean isRequest(Fields given) {
        return given.status() != null && given.method() != null && given.endpoint() != null;
    }

    private static @Nullable Fields completing(Fields given, String message) {
        TextWalk walk = new TextWalk(message, Math.min(message.length(), LONGEST));
        String component = given.component();
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
        Findings found = walk.findings();
        return found == null ? null : completing(given, found);
    }

    /** Of what was found only what the given fields lack. */
    private static Fields completing(Fields given, Findings found) {
        ValueTrail values = found.values();
        ErrorTrail errors = found.errors();
        RequestTrail request = found.request();
        return Fields.with(given)
                .clientIp(either(given.clientIp(), found.client()))
                .user(found.user() == null ? given.user() : either(userOf(given), found.user()))
                .exceptionType(either(given.exceptionType(), errors.exceptionType()))
                .errorCode(either(given.errorCode(), errors.errorCode()))
                .sqlState(either(given.sqlState(), errors.sqlState()))
                .status(either(given.status(), request.status()))
                .method(either(given.method(), request.method()))
                .url(either(given.url(), request.url()))
                .durationMs(either(given.durationMs(), values.durationMs()))
                .traceId(either(given.traceId(), values.traceId()))
                .spanId(either(given.spanId(), values.spanId()))
                .pid(either(given.pid(), values.pid()))
                .build();
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
