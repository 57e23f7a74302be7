package dev.watchkeeper.engine.detect.series;

import dev.watchkeeper.engine.detect.Chance;

/**
 * How wrong expectations usually are. It tells how unlikely it is that the last few are that wrong: a series that cannot
 * be foreseen may be wrong often, one that was always right may not.
 */
public final class ErrorHistory {

    private static final int SHORT = 5;
    private static final int ENOUGH = 60;
    /** From here on the oldest fade: a series may change its nature within weeks, not within hours. */
    private static final double MOST = 20_000;
    /** Differences below this share of the values come from arithmetic. */
    private static final double ROUNDING = 1e-9;

    private final LastValues last = new LastValues(SHORT);
    private double count;
    private double mean;
    private double squares;

    /** Takes one error, and tells how surprising the last few are. */
    public double surprise(double error, double size) {
        last.add(error);
        count++;
        double step = error - mean;
        mean += step / count;
        squares += step * (error - mean);
        if (count > MOST) {
            squares *= MOST / count;
            count = MOST;
        }
        if (count < ENOUGH) {
            return 0;
        }
        double deviation = Math.sqrt(squares / count) + ROUNDING * Math.abs(size) + Double.MIN_NORMAL;
        return Chance.surpriseAbove((last.mean() - mean) / deviation);
    }

    /** The mean of all errors. */
    public double usual() {
        return mean;
    }

    public void forgetLast() {
        last.clear();
    }
}
