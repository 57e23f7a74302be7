package dev.watchkeeper.analyzer.issue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a sighting does to an issue, by where the issue stood. */
sealed interface IssueLife {

    /** Lines already under way when the fix landed do not count as a return. */
    Duration GRACE = Duration.ofMinutes(5);

    /** Who takes the steps that no person takes. */
    String THE_WATCH = "watchkeeper";

    /** Nobody knew of it: it opens. */
    record Opens() implements IssueLife {}

    /** Somebody said it was fixed, and here it is again. */
    record Regresses() implements IssueLife {}

    /** It goes on as it is. */
    record GoesOn() implements IssueLife {}

    static IssueLife of(@Nullable String state, @Nullable Instant resolvedAt, Instant lastSeen) {
        if (state == null) {
            return new Opens();
        }
        boolean returned = resolvedAt != null && lastSeen.isAfter(resolvedAt.plus(GRACE));
        return returned ? new Regresses() : new GoesOn();
    }
}
