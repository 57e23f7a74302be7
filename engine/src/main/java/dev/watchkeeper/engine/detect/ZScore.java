package dev.watchkeeper.engine.detect;

import java.util.ArrayList;
import java.util.List;

/** Outliers among values at hand: those more than so many standard deviations from the mean of all. */
public final class ZScore {

    /** Fewer values say nothing about their spread. */
    private static final int ENOUGH = 10;

    private final double threshold;

    public ZScore(double threshold) {
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("a z-score to tell of is above 0, got " + threshold);
        }
        this.threshold = threshold;
    }

    /** One of the values, by its place among them. */
    public record Outlier(int index, Finding finding) {}

    public List<Outlier> outliers(List<Sample> samples) {
        if (samples.size() < ENOUGH) {
            return List.of();
        }
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (Sample sample : samples) {
            count++;
            double step = sample.value() - mean;
            mean += step / count;
            squares += step * (sample.value() - mean);
        }
        double deviation = Math.sqrt(squares / count);
        if (!(deviation > 0) || !Double.isFinite(deviation)) {
            return List.of();
        }
        List<Outlier> outliers = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            double z = (samples.get(i).value() - mean) / deviation;
            if (Math.abs(z) > threshold) {
                outliers.add(
                        new Outlier(i, finding(samples.get(i).value(), z, Band.around(mean, threshold * deviation))));
            }
        }
        return outliers;
    }

    private static Finding finding(double value, double z, Band expected) {
        return new Finding(
                z > 0 ? Kind.SPIKE : Kind.DROP,
                value,
                expected,
                Chance.surpriseAbove(Math.abs(z)),
                Figure.of(value) + ", expected " + expected.inWords() + " beside the others");
    }
}
