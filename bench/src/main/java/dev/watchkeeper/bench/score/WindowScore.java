package dev.watchkeeper.bench.score;

import java.util.Collection;
import java.util.List;

/**
 * The Numenta Anomaly Benchmark's published score with its standard profile: the first detection in a window earns the
 * more the earlier it comes, a missed window costs as much as a perfect one earns, a false alarm costs up to 0.11.
 *
 * @param points the sum over rewards and costs
 * @param windows how many there were to find
 */
public record WindowScore(double points, int windows, int found, int falseAlarms) {

    private static final double FALSE_ALARM = 0.11;
    private static final double MISSED = 1;
    private static final double FAR_PAST = 3;
    private static final double STEEP = 5;
    private static final double BEST = sigmoid(-1);

    /** Samples of one series that should be told of, both ends included. */
    public record Window(int first, int last) {}

    /**
     * Scores one series.
     *
     * @param windows in their order
     * @param detected by sample; samples before {@code from} are not scored
     */
    public static WindowScore of(List<Window> windows, boolean[] detected, int from) {
        double points = 0;
        int found = 0;
        for (Window window : windows) {
            int first = Math.max(window.first(), from);
            while (first <= window.last() && !detected[first]) {
                first++;
            }
            if (first <= window.last()) {
                double width = window.last() - window.first() + 1.0;
                points += sigmoid(-(window.last() - first + 1) / width) / BEST;
                found++;
            } else {
                points -= MISSED;
            }
        }
        int falseAlarms = 0;
        for (int i = from; i < detected.length; i++) {
            if (detected[i] && !inside(windows, i)) {
                points += FALSE_ALARM * past(windows, i);
                falseAlarms++;
            }
        }
        return new WindowScore(points, windows.size(), found, falseAlarms);
    }

    /** All series together. */
    public static WindowScore sum(Collection<WindowScore> scores) {
        return scores.stream()
                .reduce(
                        new WindowScore(0, 0, 0, 0),
                        (one, other) -> new WindowScore(
                                one.points + other.points,
                                one.windows + other.windows,
                                one.found + other.found,
                                one.falseAlarms + other.falseAlarms));
    }

    /** 100 for each window found at its first sample and no false alarm, 0 for a detector that never speaks. */
    public double normalised() {
        return windows == 0 ? 0 : 100 * (points + windows * MISSED) / (2.0 * windows);
    }

    private static boolean inside(List<Window> windows, int sample) {
        return windows.stream().anyMatch(window -> sample >= window.first() && sample <= window.last());
    }

    /** What a false alarm is worth: nearly nothing just after a window, -1 well after it or before all. */
    private static double past(List<Window> windows, int sample) {
        return windows.stream()
                .filter(window -> window.last() < sample)
                .reduce((earlier, later) -> later)
                .map(window -> sigmoid((sample - window.last()) / (double) Math.max(1, window.last() - window.first())))
                .orElse(-1.0);
    }

    private static double sigmoid(double position) {
        return position > FAR_PAST ? -1 : 2 / (1 + Math.exp(STEEP * position)) - 1;
    }
}
