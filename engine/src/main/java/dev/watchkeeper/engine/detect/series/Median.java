package dev.watchkeeper.engine.detect.series;

import java.util.Arrays;

/** The middle of a few values, and how far from it they usually are. */
public record Median(double middle, double deviation) {

    /** What makes a median absolute deviation comparable with a standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Of the first {@code count} values, which stay as they are. */
    public static Median of(double[] values, int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("nothing has no median");
        }
        double[] sorted = Arrays.copyOf(values, count);
        double middle = middleOf(sorted);
        for (int i = 0; i < count; i++) {
            sorted[i] = Math.abs(sorted[i] - middle);
        }
        return new Median(middle, NORMAL * middleOf(sorted));
    }

    private static double middleOf(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : values[half - 1] / 2 + values[half] / 2;
    }
}
