package dev.watchkeeper.bench.engine;

/**
 * How many lines of one kind are understood in a second.
 *
 * @param error half the width of the interval that holds the true figure with 99.9 %
 * @param bar what it must reach; 0 where nothing was promised
 */
public record Speed(String lines, double linesASecond, double error, int bar) {

    public boolean reachesBar() {
        return linesASecond >= bar;
    }

    /** What one line costs. */
    public double micros() {
        return linesASecond == 0 ? 0 : 1_000_000 / linesASecond;
    }
}
