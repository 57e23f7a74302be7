package dev.watchkeeper.engine.detect.trend;

import java.time.Duration;

/**
 * When a series will reach a limit, if it goes on like this.
 *
 * @param perHour how fast it moves
 * @param soonest with nearly the steepest pace that the samples allow
 */
public record Forecast(double perHour, Duration soonest, Duration likely) {

    private static final long MINUTES_IN_WORDS = 120;
    private static final long HOURS_IN_WORDS = 72;

    /** As a person would say it: {@code 40 min}, {@code 6 h}, {@code 5 days}. */
    public static String inWords(Duration duration) {
        if (duration.toMinutes() < MINUTES_IN_WORDS) {
            return Math.max(1, duration.toMinutes()) + " min";
        }
        return duration.toHours() < HOURS_IN_WORDS ? duration.toHours() + " h" : duration.toDays() + " days";
    }
}
