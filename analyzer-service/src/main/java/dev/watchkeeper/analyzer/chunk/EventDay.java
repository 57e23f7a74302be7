package dev.watchkeeper.analyzer.chunk;

import java.time.Duration;
import java.time.Instant;

/** The day a line is filed under: its own, if one can believe it. */
final class EventDay {

    /** A line that claims to be older than this, seen from its receipt, is filed under the day of receipt. */
    static final Duration OLDEST = Duration.ofDays(7);

    /** A line that claims to be from further ahead than this is filed under the day of receipt. */
    static final Duration NEWEST = Duration.ofDays(1);

    private static final int SECONDS = 86_400;

    private EventDay() {}

    static boolean isPlausible(Instant time, Instant receivedAt) {
        long ago = receivedAt.getEpochSecond() - time.getEpochSecond();
        // Nearly every line is far from both bounds, and whole seconds are enough to see it.
        return ago > -NEWEST.toSeconds() && ago < OLDEST.toSeconds()
                || !time.isBefore(receivedAt.minus(OLDEST)) && !time.isAfter(receivedAt.plus(NEWEST));
    }

    /** In days after 1970, UTC. */
    static long of(Instant time, Instant receivedAt) {
        Instant filed = isPlausible(time, receivedAt) ? time : receivedAt;
        return Math.floorDiv(filed.getEpochSecond(), SECONDS);
    }
}
