package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.format.Fields;
import org.jspecify.annotations.Nullable;

/** What a walk brought home. */
record Findings(
        @Nullable String client,
        @Nullable String user,
        @Nullable String exceptionType,
        ValueTrail values) {

    /** The given fields, and of what was found only what they lack. */
    Fields completing(Fields given) {
        return Fields.with(given)
                .clientIp(either(given.clientIp(), client))
                .user(either(userOf(given), user))
                .exceptionType(either(given.exceptionType(), exceptionType))
                .status(either(given.status(), values.status()))
                .durationMs(either(given.durationMs(), values.durationMs()))
                .errorCode(either(given.errorCode(), values.errorCode()))
                .sqlState(either(given.sqlState(), values.sqlState()))
                .method(either(given.method(), values.method()))
                .url(either(given.url(), values.url()))
                .traceId(either(given.traceId(), values.traceId()))
                .spanId(either(given.spanId(), values.spanId()))
                .pid(either(given.pid(), values.pid()))
                .build();
    }

    private @Nullable String userOf(Fields given) {
        String name = given.user();
        return name != null && user != null && UserTrail.isNobody(name) ? null : name;
    }

    private static <T> @Nullable T either(@Nullable T given, @Nullable T found) {
        return given == null ? found : given;
    }
}
