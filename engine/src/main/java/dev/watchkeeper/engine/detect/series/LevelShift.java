package dev.watchkeeper.engine.detect.series;

import dev.watchkeeper.engine.detect.Band;
import dev.watchkeeper.engine.detect.Chance;
import dev.watchkeeper.engine.detect.Figure;
import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import dev.watchkeeper.engine.detect.Sample;
import java.util.Optional;

/**
 * Finds a series that has moved to another level and stays there. Where the hour is known, what the hour explains is taken
 * off first; a steady climb is no shift, because it also widens what is compared with.
 */
public final class LevelShift {

    private static final int BEFORE = 90;
    private static final int NOW = 30;
    private static final double FAR = 5;
    private static final double ROUNDING = 1e-9;

    private final SeasonalBaseline baseline = new SeasonalBaseline();
    private final LastValues rests = new LastValues(BEFORE + NOW);
    private Expectation.Basis basis = Expectation.Basis.RECENT;

    /** Takes the next sample; a shift is told once, when the new level has lasted for 30 samples. */
    public Optional<Finding> take(Sample sample) {
        Expectation expectation = baseline.expected(sample.at());
        baseline.learn(sample);
        if (expectation.basis() != basis) {
            // What is left of a value means something else now.
            rests.clear();
            basis = expectation.basis();
        }
        double explained = basis == Expectation.Basis.RECENT ? 0 : expectation.middle();
        rests.add(sample.value() - explained);
        return rests.isFull() ? shift(explained) : Optional.empty();
    }

    private Optional<Finding> shift(double explained) {
        double[] values = rests.inOrder();
        double[] latest = new double[NOW];
        System.arraycopy(values, BEFORE, latest, 0, NOW);
        Median before = Median.of(values, BEFORE);
        Median now = Median.of(latest, NOW);
        double moved = now.middle() - before.middle();
        double spread = Math.max(before.deviation(), now.deviation());
        double least = ROUNDING * Math.max(Math.abs(before.middle()), Math.abs(explained));
        if (Math.abs(moved) <= Math.max(FAR * spread, least)
                || !hasArrived(latest, before.middle() + moved / 2, moved)) {
            return Optional.empty();
        }
        rests.clear();
        for (double value : latest) {
            rests.add(value);
        }
        Band expected = Band.around(explained + before.middle(), 3 * before.deviation());
        double level = explained + now.middle();
        return Optional.of(new Finding(
                Kind.LEVEL_SHIFT,
                level,
                expected,
                spread == 0 ? Chance.LARGEST : Chance.surpriseAbove(Math.abs(moved) / spread),
                (moved > 0 ? "up to " : "down to ") + Figure.of(level) + " for the last " + NOW + " samples, expected "
                        + expected.inWords()));
    }

    /** Nine of ten are on the new side of the middle; a burst is not a level. */
    private static boolean hasArrived(double[] latest, double half, double moved) {
        int beyond = 0;
        for (double value : latest) {
            if (moved > 0 ? value > half : value < half) {
                beyond++;
            }
        }
        return beyond * 10 >= NOW * 9;
    }
}
