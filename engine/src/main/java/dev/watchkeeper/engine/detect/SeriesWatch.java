package dev.watchkeeper.engine.detect;

import dev.watchkeeper.engine.detect.series.ErrorHistory;
import dev.watchkeeper.engine.detect.series.EverSeen;
import dev.watchkeeper.engine.detect.series.Expectation;
import dev.watchkeeper.engine.detect.series.SeasonalBaseline;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches one series for spikes and drops, sample by sample. It finds two things: values that stray from the seasonal
 * baseline further than they ever use to, and values clearly outside of all before.
 */
public final class SeriesWatch {

    /** Of a value nobody has seen before, in a series that is otherwise not known well. */
    private static final double SURPRISE_OF_NEWS = 6;

    /** An hour in which nothing ever differed still differs a little from other hours. */
    private static final double LEAST_SPREAD = 0.25;

    /** So many steps without a sample are a gap. */
    private static final int GAP = 10;

    private final Sensitivity sensitivity;
    private final String unit;
    private final SeasonalBaseline baseline = new SeasonalBaseline();
    private final EverSeen everSeen = new EverSeen();
    private final Map<Expectation.Basis, ErrorHistory> errors = new EnumMap<>(Expectation.Basis.class);
    private final Map<Expectation.Basis, ErrorHistory> scaledErrors = new EnumMap<>(Expectation.Basis.class);
    private long taken;
    private long restsUntil;
    private @Nullable Instant before;
    private Duration step = Duration.ZERO;

    /**
     * When to speak.
     *
     * @param surprise from which on a stray value is told of
     * @param rest so many samples after a finding belong to it
     */
    public record Sensitivity(double surprise, int rest) {

        /** One in 100,000, and with a sample a minute at most one finding in two hours. */
        public static final Sensitivity STANDARD = new Sensitivity(5, 120);
    }

    /** @param unit what follows a number in a sentence, such as "a minute"; may be empty */
    public SeriesWatch(Sensitivity sensitivity, String unit) {
        this.sensitivity = sensitivity;
        this.unit = unit.isEmpty() ? "" : " " + unit;
        for (Expectation.Basis basis : Expectation.Basis.values()) {
            errors.put(basis, new ErrorHistory());
            scaledErrors.put(basis, new ErrorHistory());
        }
    }

    /** Takes the next sample; samples come in the order of their time, gaps are allowed. */
    public Optional<Finding> take(Sample sample) {
        noticeGap(sample.at());
        Expectation expectation = baseline.expected(sample.at());
        double surprise = taken == 0 ? 0 : surprise(sample, expectation);
        boolean news = everSeen.isNews(sample);
        Band seen = everSeen.band();
        Band expected = everSeen.neverNegative() && sample.value() >= 0
                ? expectation.band().notBelowZero()
                : expectation.band();
        baseline.learn(sample);
        everSeen.learn(sample);
        taken++;
        if (taken <= restsUntil || !(news || surprise >= sensitivity.surprise())) {
            return Optional.empty();
        }
        restsUntil = taken + sensitivity.rest();
        return Optional.of(
                news && expected.holds(sample.value())
                        ? record(sample.value(), seen)
                        : strayed(
                                sample.value(),
                                expected,
                                news ? Math.max(surprise, SURPRISE_OF_NEWS) : surprise,
                                expectation));
    }

    private double surprise(Sample sample, Expectation expectation) {
        ErrorHistory plain = errors.get(expectation.basis());
        ErrorHistory scaled = scaledErrors.get(expectation.basis());
        if (plain == null || scaled == null) {
            throw new IllegalStateException("every basis has its histories");
        }
        double error = Math.abs(sample.value() - expectation.middle());
        double usual = Math.hypot(expectation.spread(), LEAST_SPREAD * plain.usual());
        double surprise = plain.surprise(error, expectation.middle());
        return Math.max(surprise, usual == 0 ? 0 : scaled.surprise(error / usual, 1));
    }

    /** What was wrong before a gap says nothing about what is wrong after it. */
    private void noticeGap(Instant at) {
        if (before != null) {
            Duration passed = Duration.between(before, at);
            if (step.isPositive() && passed.compareTo(step.multipliedBy(GAP)) > 0) {
                errors.values().forEach(ErrorHistory::forgetLast);
                scaledErrors.values().forEach(ErrorHistory::forgetLast);
            } else if (passed.isPositive()) {
                step = passed;
            }
        }
        before = at;
    }

    private Finding record(double value, Band seen) {
        boolean above = value > seen.high();
        return new Finding(
                above ? Kind.SPIKE : Kind.DROP,
                value,
                seen,
                SURPRISE_OF_NEWS,
                Figure.of(value) + unit + ", " + (above ? "more" : "less") + " than ever before (" + seen.inWords()
                        + ")");
    }

    private Finding strayed(double value, Band expected, double surprise, Expectation expectation) {
        return new Finding(
                value >= expectation.middle() ? Kind.SPIKE : Kind.DROP,
                value,
                expected,
                surprise,
                Figure.of(value) + unit + ", expected " + expected.inWords() + " "
                        + expectation.basis().words());
    }
}
