package dev.watchkeeper.alert.judge;

import dev.watchkeeper.alert.issue.Reason;
import dev.watchkeeper.alert.issue.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the analyzer says has happened to an issue.
 *
 * @param severity null when the issue is gone: then there is nothing to tell
 */
record Event(
        long eventId, long issueId, Reason reason, @Nullable Severity severity) {

    boolean isAtLeast(Severity mildest) {
        return severity != null && severity.isAtLeast(mildest);
    }
}
