package dev.watchkeeper.engine.detect;

/** Chances so small that only their logarithm can be told: "surprise" is the negative decimal logarithm of a chance. */
public final class Chance {

    /** More than this says nothing new. */
    public static final double LARGEST = 300;

    private static final double LN_10 = Math.log(10);
    private static final double ASYMPTOTIC_FROM = 8;

    private Chance() {}

    /** How surprising it is that a normal value lies {@code deviations} or more above its mean. */
    public static double surpriseAbove(double deviations) {
        if (!(deviations > 0)) {
            return Double.isNaN(deviations) ? 0 : Math.log10(2);
        }
        if (deviations > ASYMPTOTIC_FROM) {
            double logarithm = deviations * deviations / 2 + Math.log(deviations * Math.sqrt(2 * Math.PI));
            return Math.min(LARGEST, logarithm / LN_10);
        }
        // Abramowitz and Stegun 26.2.17: seven digits are more than enough here.
        double t = 1 / (1 + 0.2316419 * deviations);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double density = Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI);
        return -Math.log10(density * sum);
    }
}
