package dev.watchkeeper.engine.detect.series;

import dev.watchkeeper.engine.detect.Band;
import dev.watchkeeper.engine.detect.Sample;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The lowest and the highest value ever seen. */
public final class EverSeen {

    private static final int ENOUGH = 60;
    /** A record by a hair is no news: among n values about ln n are records by chance. */
    private static final double CLEARLY = 0.03;
    /** Before a whole day was seen, a series that climbs towards its noon makes records all the time. */
    private static final double CLEARLY_ON_THE_FIRST_DAY = 0.5;

    private static final Duration DAY = Duration.ofDays(1);

    private @Nullable Instant first;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private long count;

    public void learn(Sample sample) {
        if (first == null) {
            first = sample.at();
        }
        double value = sample.value();
        low = Math.min(low, value);
        high = Math.max(high, value);
        count++;
    }

    /** Whether a value lies clearly outside of all before it. */
    public boolean isNews(Sample sample) {
        if (count < ENOUGH || first == null) {
            return false;
        }
        double value = sample.value();
        boolean wholeDay = Duration.between(first, sample.at()).compareTo(DAY) >= 0;
        double beyond = Math.max(value - high, low - value);
        return beyond > 0 && beyond >= (wholeDay ? CLEARLY : CLEARLY_ON_THE_FIRST_DAY) * (high - low);
    }

    public boolean neverNegative() {
        return count > 0 && low >= 0;
    }

    public Band band() {
        return count == 0 ? new Band(0, 0) : new Band(low, high);
    }
}
