package dev.watchkeeper.engine.detect.forest;

import dev.watchkeeper.engine.detect.Band;
import dev.watchkeeper.engine.detect.Figure;
import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import dev.watchkeeper.engine.detect.Sample;
import dev.watchkeeper.engine.detect.series.ErrorHistory;
import dev.watchkeeper.engine.detect.series.LastValues;
import java.util.Arrays;
import java.util.Optional;

/** Finds runs of eight values that look like no run before, also where each value by itself is ordinary. */
public final class ShapeWatch {

    private static final int RUN = 8;
    private static final int TREES = 30;
    private static final int POINTS_A_TREE = 128;
    private static final double SURE = 5;
    private static final int REST = 120;
    private static final int ENOUGH = 2 * POINTS_A_TREE;

    private final RandomCutForest forest;
    private final LastValues run = new LastValues(RUN);
    private final LastValues latest = new LastValues(ENOUGH);
    private final ErrorHistory oddness = new ErrorHistory();
    private long taken;
    private long restsUntil;

    public ShapeWatch(long seed) {
        this.forest = new RandomCutForest(TREES, POINTS_A_TREE, seed);
    }

    public Optional<Finding> take(Sample sample) {
        Band usual = usual();
        run.add(sample.value());
        latest.add(sample.value());
        taken++;
        if (!run.isFull()) {
            return Optional.empty();
        }
        double odd = forest.take(run.inOrder());
        if (taken < ENOUGH) {
            // Everything is odd to a forest that has seen nothing.
            return Optional.empty();
        }
        double surprise = oddness.surprise(odd, 1);
        if (surprise < SURE || taken <= restsUntil) {
            return Optional.empty();
        }
        restsUntil = taken + REST;
        double[] values = run.inOrder();
        Arrays.sort(values);
        return Optional.of(new Finding(
                Kind.ODD_SHAPE,
                sample.value(),
                usual,
                surprise,
                "the last " + RUN + " values, " + Figure.of(values[0]) + " to " + Figure.of(values[RUN - 1])
                        + ", follow each other as no " + RUN + " before; they lie in " + usual.inWords()
                        + " as a rule"));
    }

    /** Between which most of the latest lie. */
    private Band usual() {
        if (latest.count() == 0) {
            return new Band(0, 0);
        }
        double[] values = latest.inOrder();
        Arrays.sort(values);
        int few = values.length / 50;
        return new Band(values[few], values[values.length - 1 - few]);
    }
}
