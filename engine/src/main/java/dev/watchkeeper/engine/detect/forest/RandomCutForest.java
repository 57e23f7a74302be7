package dev.watchkeeper.engine.detect.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Many trees, each over its own random sample of the points so far; newer points are more likely to be in it. */
public final class RandomCutForest {

    private final List<SampledTree> trees = new ArrayList<>();

    /** The same seed and points give the same answers. */
    public RandomCutForest(int trees, int pointsATree, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < trees; i++) {
            this.trees.add(new SampledTree(pointsATree, random.split()));
        }
    }

    /** How odd a point is among those before it, between 0 and 1; then it is one of them. */
    public double take(double[] point) {
        double oddness = 0;
        for (SampledTree tree : trees) {
            oddness += tree.tree.oddness(point) / trees.size();
            tree.offer(point);
        }
        return oddness;
    }

    private static final class SampledTree {

        /** Points of the last ten fillings are still to be found in the sample. */
        private static final double MEMORY = 10;

        private final RandomCutTree tree;
        private final SplittableRandom random;
        private final int most;
        private final List<RandomCutTree.Node> leaves = new ArrayList<>();
        private long offered;

        SampledTree(int most, SplittableRandom random) {
            this.most = most;
            this.random = random;
            this.tree = new RandomCutTree(random.split());
        }

        void offer(double[] point) {
            offered++;
            if (leaves.size() < most) {
                leaves.add(tree.add(point));
            } else if (random.nextDouble() < Math.max(most / (double) offered, 1 / MEMORY)) {
                int place = random.nextInt(most);
                tree.remove(leaves.get(place));
                leaves.set(place, tree.add(point));
            }
        }
    }
}
