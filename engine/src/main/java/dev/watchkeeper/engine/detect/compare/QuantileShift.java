package dev.watchkeeper.engine.detect.compare;

import dev.watchkeeper.engine.detect.Band;
import dev.watchkeeper.engine.detect.Figure;
import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether the middle or the slow end of many values has moved, such as durations of requests. A few slow ones move a mean
 * and not this.
 */
public final class QuantileShift {

    private static final int ENOUGH = 20;
    private static final double SURE = 5;
    private static final double LARGE = 1.2;
    private static final double[] QUANTILES = {0.5, 0.95};

    private QuantileShift() {}

    /** Durations that have become longer. */
    public static Optional<Finding> slower(double[] before, double[] now, String unit) {
        return find(before, now, unit, true);
    }

    /** Values that have become larger or smaller. */
    public static Optional<Finding> either(double[] before, double[] now, String unit) {
        return find(before, now, unit, false);
    }

    private static Optional<Finding> find(double[] before, double[] now, String unit, boolean durations) {
        double[] then = sorted(before);
        double[] latest = sorted(now);
        if (then.length < ENOUGH || latest.length < ENOUGH) {
            return Optional.empty();
        }
        for (double quantile : QUANTILES) {
            double was = at(then, quantile);
            double is = at(latest, quantile);
            double surprise = Share.surprise(above(latest, was), latest.length, above(then, was), then.length);
            boolean large =
                    durations ? is > was && is >= LARGE * was : Math.abs(is - was) >= (LARGE - 1) * Math.abs(was);
            if (is != was && large && surprise >= SURE) {
                return Optional.of(finding(then, quantile, is, surprise, unit, durations));
            }
        }
        return Optional.empty();
    }

    private static Finding finding(
            double[] then, double quantile, double is, double surprise, String unit, boolean durations) {
        // Where the quantile of as many values as before would lie in nearly all cases.
        double slack = 3 * Math.sqrt(quantile * (1 - quantile) / then.length);
        Band band = new Band(at(then, Math.max(0, quantile - slack)), at(then, Math.min(1, quantile + slack)));
        String whose = quantile == 0.5
                ? "half of them " + (durations ? "take more than " : "are above ")
                : "one in twenty " + (durations ? "takes more than " : "is above ");
        return new Finding(
                durations ? Kind.SLOWER : Kind.QUANTILE_SHIFT,
                is,
                band,
                surprise,
                whose + Figure.of(is) + (unit.isEmpty() ? "" : " " + unit) + ", expected " + band.inWords());
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && !(Double.isFinite(sorted[0]) && Double.isFinite(sorted[sorted.length - 1]))) {
            throw new IllegalArgumentException("only finite numbers can be compared");
        }
        return sorted;
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))];
    }

    private static int above(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }
}
