package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/** How what an audit log tells of ended, by the word for it: {@code access_granted}, {@code authentication_failed}. */
public final class Outcome {

    /** The attribute's name. */
    public static final String NAME = "outcome";

    public static final String SUCCESS = "success";
    public static final String FAILURE = "failure";

    private Outcome() {}

    /** Null when the word does not say. */
    public static @Nullable String of(@Nullable String event) {
        if (event == null) {
            return null;
        }
        if (event.endsWith("_granted") || event.endsWith("_success") || event.endsWith("_succeeded")) {
            return SUCCESS;
        }
        boolean failed = event.endsWith("_denied")
                || event.endsWith("_failed")
                || event.endsWith("_failure")
                || event.startsWith("tampered_");
        return failed ? FAILURE : null;
    }
}
