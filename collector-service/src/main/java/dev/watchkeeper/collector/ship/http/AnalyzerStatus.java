package dev.watchkeeper.collector.ship.http;

import java.time.Duration;

/** What the analyzer's HTTP status means for what it was asked. Nothing but a batch's own fault may cost a line. */
public sealed interface AnalyzerStatus {

    /** The body says what became of each segment. */
    record Answered() implements AnalyzerStatus {}

    /**
     * Not now.
     *
     * @param needsAPerson it will not pass by itself
     */
    record Later(Duration after, String why, boolean needsAPerson) implements AnalyzerStatus {}

    /** The batch is too large, or something in it is wrong: each part of it must be offered alone to know. */
    record Unfit(String why) implements AnalyzerStatus {}

    /** What only a person can correct is asked again at this pace. */
    Duration UNTIL_A_PERSON_CAME = Duration.ofSeconds(10);

    /** A longer pause is not believed: it would be a slip, and nobody would see why nothing comes. */
    Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /**
     * All statuses are read here and nowhere else.
     *
     * @param retryAfter the header in seconds, empty if there was none
     */
    static AnalyzerStatus of(int status, String retryAfter) {
        return switch (status) {
            case 200 -> new Answered();
            case 429, 502, 503, 504 ->
                new Later(pause(retryAfter), "the analyzer asks to wait, status " + status, false);
            case 401, 403 ->
                new Later(
                        UNTIL_A_PERSON_CAME,
                        "the analyzer does not accept the token, status " + status
                                + ": set watchkeeper.collector.ship.token to one with the scope ingest",
                        true);
            case 400, 413 -> new Unfit("status " + status);
            default -> other(status, retryAfter);
        };
    }

    private static AnalyzerStatus other(int status, String retryAfter) {
        if (status >= 500) {
            return new Later(pause(retryAfter), "the analyzer failed, status " + status, false);
        }
        return new Later(
                UNTIL_A_PERSON_CAME,
                "this is no analyzer, or one of another version, status " + status
                        + ": check watchkeeper.collector.ship.analyzer-url",
                true);
    }

    private static Duration pause(String retryAfter) {
        // The other form of the header is a date: then our own pace does.
        if (!retryAfter.matches("[0-9]{1,9}")) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
