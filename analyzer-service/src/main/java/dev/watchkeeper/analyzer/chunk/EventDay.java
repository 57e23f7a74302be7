package dev.watchkeeper.analyzer.chunk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day a line is filed under: its own, if one can believe it. */
final class EventDay {

    /** A line that claims to be older than this, seen from its receipt, is filed under the day of receipt. */
    static final Duration OLDEST = Duration.ofDays(7);

    /** A line that claims to be from further ahead than this is filed under the day of receipt. */
    static final Duration NEWEST = Duration.ofDays(1);

    private EventDay() {}

    static boolean isPlausible(Instant time, Instant receivedAt) {
        return !time.isBefore(receivedAt.minus(OLDEST)) && !time.isAfter(receivedAt.plus(NEWEST));
    }

    static LocalDate of(Instant time, Instant receivedAt) {
        return LocalDate.ofInstant(isPlausible(time, receivedAt) ? time : receivedAt, ZoneOffset.UTC);
    }
}
