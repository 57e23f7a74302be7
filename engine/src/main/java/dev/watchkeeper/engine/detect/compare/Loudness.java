package dev.watchkeeper.engine.detect.compare;

import dev.watchkeeper.engine.detect.Band;
import dev.watchkeeper.engine.detect.Figure;
import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import java.time.Duration;
import java.util.Optional;

/**
 * How often something happens now, beside how often it did before: new, vanished, louder, quieter. Lines come in bursts, so
 * besides being unlikely a change must also be a large one.
 */
public final class Loudness {

    private static final double SURE = 5;
    private static final double LARGE = 2;
    private static final double BAND_DEVIATIONS = 3;

    private Loudness() {}

    /** So many in so long a time. */
    public record Count(long count, Duration during) {

        public Count {
            if (count < 0 || !during.isPositive()) {
                throw new IllegalArgumentException(
                        "a count is not negative and takes time, got " + count + " in " + during);
            }
        }
    }

    public static Optional<Finding> compare(Count before, Count now) {
        double share = seconds(now) / (seconds(now) + seconds(before));
        double expected = before.count() * seconds(now) / seconds(before);
        Band band = Band.around(expected, BAND_DEVIATIONS * Math.sqrt(expected)).notBelowZero();
        double surprise = Share.surprise(now.count(), (double) now.count() + before.count(), share);
        if (before.count() == 0) {
            return now.count() == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(Kind.NEW, now.count(), band, surprise, now.count() + " times, never before"));
        }
        if (surprise < SURE) {
            return Optional.empty();
        }
        if (now.count() == 0) {
            return Optional.of(
                    new Finding(Kind.VANISHED, 0, band, surprise, "not once, expected " + band.inWords() + " times"));
        }
        double ratio = now.count() / expected;
        if (ratio < LARGE && ratio > 1 / LARGE) {
            return Optional.empty();
        }
        Kind kind = ratio > 1 ? Kind.LOUDER : Kind.QUIETER;
        String reason = now.count() + " times, expected " + band.inWords() + "; that is "
                + (ratio > 1 ? Figure.of(ratio) + " times as often" : Figure.of(1 / ratio) + " times as rare")
                + " as before";
        return Optional.of(new Finding(kind, now.count(), band, surprise, reason));
    }

    private static double seconds(Count count) {
        return count.during().toMillis() / 1000.0;
    }
}
