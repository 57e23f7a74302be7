package dev.watchkeeper.engine.detect.trend;

import dev.watchkeeper.engine.detect.Band;
import dev.watchkeeper.engine.detect.Chance;
import dev.watchkeeper.engine.detect.Figure;
import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import dev.watchkeeper.engine.detect.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where a series is going: the median of the slopes between all pairs of up to 64 samples, spread over a span of time. One
 * odd sample in four does not move it.
 */
public final class Trend {

    private static final int MOST = 64;
    private static final int ENOUGH = 12;
    /** One in 100,000 that numbers without a trend look like this. */
    private static final double SURE = 5;
    /** A quarter of the slopes are steeper than the steep one. */
    private static final double STEEP = 0.75;

    private static final double SECONDS_AN_HOUR = 3600;
    private static final double FARTHEST_HOURS = 24 * 365;

    private final Duration span;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param span how far back to look; the forecast reaches about as far ahead */
    public Trend(Duration span) {
        if (!span.isPositive()) {
            throw new IllegalArgumentException("a trend needs a span of time, got " + span);
        }
        this.span = span;
    }

    /** Keeps a sample, if enough time has passed since the one kept before. */
    public void take(Sample sample) {
        Sample last = samples.peekLast();
        if (last != null && Duration.between(last.at(), sample.at()).compareTo(span.dividedBy(MOST)) < 0) {
            return;
        }
        samples.addLast(sample);
        Instant oldest = sample.at().minus(span);
        while (samples.size() > MOST || samples.getFirst().at().isBefore(oldest)) {
            samples.removeFirst();
        }
    }

    /** When the series reaches a limit; empty when it shows no trend, or one that leads away from it. */
    public Optional<Forecast> reaches(double limit) {
        return significance() < SURE ? Optional.empty() : forecast(limit);
    }

    /** The same as a finding, if the limit is likely to be reached within a time. */
    public Optional<Finding> within(Duration horizon, double limit, String what) {
        Optional<Forecast> reached =
                reaches(limit).filter(forecast -> forecast.likely().compareTo(horizon) <= 0);
        return reached.map(forecast -> {
            double now = middleNow();
            return new Finding(
                    Kind.TREND,
                    now,
                    new Band(Math.min(now, limit), Math.max(now, limit)),
                    significance(),
                    what + " is at " + Figure.of(now) + ", moves by " + Figure.of(forecast.perHour())
                            + " an hour and reaches " + Figure.of(limit) + " in about "
                            + Forecast.inWords(forecast.likely()) + ", at the soonest in "
                            + Forecast.inWords(forecast.soonest()));
        });
    }

    private Optional<Forecast> forecast(double limit) {
        double[] slopes = slopes();
        double likely = slopes[slopes.length / 2];
        double left = limit - middleNow();
        if (likely == 0 || left == 0 || Math.signum(likely) != Math.signum(left)) {
            return left == 0 ? Optional.of(new Forecast(likely, Duration.ZERO, Duration.ZERO)) : Optional.empty();
        }
        int steep = (int) (slopes.length * STEEP);
        double steepest = likely > 0 ? slopes[steep] : slopes[slopes.length - 1 - steep];
        double hours = left / likely;
        return hours > FARTHEST_HOURS
                ? Optional.empty()
                : Optional.of(new Forecast(likely, hours(left / steepest), hours(hours)));
    }

    /** The middle of the last few, so that one odd sample is not taken for the state of things. */
    private double middleNow() {
        double[] last = samples.stream()
                .skip(Math.max(0, samples.size() - 3))
                .mapToDouble(Sample::value)
                .sorted()
                .toArray();
        return last[last.length / 2];
    }

    private double[] slopes() {
        List<Sample> all = new ArrayList<>(samples);
        double[] slopes = new double[all.size() * (all.size() - 1) / 2];
        int count = 0;
        for (int i = 1; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                double hours =
                        Duration.between(all.get(j).at(), all.get(i).at()).toMillis() / 1000.0 / SECONDS_AN_HOUR;
                slopes[count++] = (all.get(i).value() - all.get(j).value()) / hours;
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** Mann and Kendall: how many pairs go the same way, compared with chance. */
    private double significance() {
        double[] values = samples.stream().mapToDouble(Sample::value).toArray();
        double n = values.length;
        if (n < ENOUGH) {
            return 0;
        }
        long way = 0;
        for (int i = 1; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                way += Double.compare(values[i], values[j]);
            }
        }
        double deviation = Math.sqrt(n * (n - 1) * (2 * n + 5) / 18);
        return Chance.surpriseAbove((Math.abs(way) - 1) / deviation);
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * SECONDS_AN_HOUR));
    }
}
