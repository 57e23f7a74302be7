package dev.watchkeeper.engine.find;

import org.jspecify.annotations.Nullable;

/** What a walk over a message brings home. */
record Findings(
        @Nullable String client, @Nullable String user, ValueTrail values, ErrorTrail errors, RequestTrail request) {

    private static final ValueTrail NO_VALUES = new ValueTrail("");
    private static final ErrorTrail NO_ERRORS = new ErrorTrail("");
    private static final RequestTrail NO_REQUEST = new RequestTrail("");

    /** A trail that was never taken up is null. */
    static Findings of(
            @Nullable String client,
            @Nullable String user,
            @Nullable ValueTrail values,
            @Nullable ErrorTrail errors,
            @Nullable RequestTrail request) {
        return new Findings(
                client,
                user,
                values == null ? NO_VALUES : values,
                errors == null ? NO_ERRORS : errors,
                request == null ? NO_REQUEST : request);
    }
}
