package dev.watchkeeper.engine.detect.forest;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Points in a box that random cuts divide until each has its own. What is odd is cut off early. (Guha, Mishra, Roy,
 * Schrijvers: Robust Random Cut Forest Based Anomaly Detection on Streams.)
 */
final class RandomCutTree {

    private final SplittableRandom random;
    private @Nullable Node root;

    RandomCutTree(SplittableRandom random) {
        this.random = random;
    }

    /** A box around points; a leaf's box is its point, which may have been seen several times. */
    static final class Node {

        private final double[] low;
        private final double[] high;
        private int mass;
        private int dimension = -1;
        private double cut;
        private @Nullable Node parent;
        private @Nullable Node left;
        private @Nullable Node right;

        Node(double[] low, double[] high, int mass) {
            this.low = low;
            this.high = high;
            this.mass = mass;
        }

        private double beyond(double[] point, int i) {
            return Math.max(0, low[i] - point[i]) + Math.max(0, point[i] - high[i]);
        }

        private double width(int i, double[] point) {
            return Math.max(high[i], point[i]) - Math.min(low[i], point[i]);
        }

        private Node side(double[] point) {
            Node side = point[dimension] <= cut ? left : right;
            if (side == null) {
                throw new IllegalStateException("a cut has two sides");
            }
            return side;
        }

        private boolean isLeaf() {
            return dimension < 0;
        }

        /** The box as its two sides make it. */
        private void measure() {
            if (left == null || right == null) {
                throw new IllegalStateException("a cut has two sides");
            }
            mass = left.mass + right.mass;
            for (int i = 0; i < low.length; i++) {
                low[i] = Math.min(left.low[i], right.low[i]);
                high[i] = Math.max(left.high[i], right.high[i]);
            }
        }
    }

    /** Adds a point and gives its leaf, to be removed by later. */
    Node add(double[] values) {
        double[] point = values.clone();
        for (int i = 0; i < point.length; i++) {
            // Two zeros that differ in their sign are one value, which no cut divides.
            point[i] += 0.0;
        }
        Node leaf = new Node(point.clone(), point, 1);
        Node at = root;
        if (at == null) {
            root = leaf;
            return leaf;
        }
        while (true) {
            if (at.isLeaf() && Arrays.equals(at.low, point)) {
                at.mass++;
                measureFrom(at.parent);
                return at;
            }
            double total = 0;
            for (int i = 0; i < point.length; i++) {
                total += at.width(i, point);
            }
            double drawn = random.nextDouble() * total;
            int dimension = 0;
            while (dimension < point.length - 1 && drawn > at.width(dimension, point)) {
                drawn -= at.width(dimension, point);
                dimension++;
            }
            double from = Math.min(at.low[dimension], point[dimension]);
            double to = Math.max(at.high[dimension], point[dimension]);
            // A cut lies below the upper end, or it would divide nothing.
            double cut = Math.min(from + drawn, Math.nextDown(to));
            if (cut < at.low[dimension] || cut >= at.high[dimension] && point[dimension] > at.high[dimension]) {
                split(at, leaf, dimension, cut, point[dimension] <= cut);
                return leaf;
            }
            if (at.isLeaf()) {
                // Rounding hid the difference: any dimension in which they differ will do.
                int other = differing(at.low, point);
                double lower = Math.min(at.low[other], point[other]);
                split(at, leaf, other, lower, point[other] <= lower);
                return leaf;
            }
            at = at.side(point);
        }
    }

    private static int differing(double[] one, double[] other) {
        int i = 0;
        while (one[i] == other[i]) {
            i++;
        }
        return i;
    }

    private void split(Node at, Node leaf, int dimension, double cut, boolean leafIsLeft) {
        Node node = new Node(at.low.clone(), at.high.clone(), 0);
        node.dimension = dimension;
        node.cut = cut;
        replace(at, node);
        node.left = leafIsLeft ? leaf : at;
        node.right = leafIsLeft ? at : leaf;
        at.parent = node;
        leaf.parent = node;
        measureFrom(node);
    }

    void remove(Node leaf) {
        leaf.mass--;
        Node parent = leaf.parent;
        if (leaf.mass > 0) {
            measureFrom(parent);
            return;
        }
        if (parent == null) {
            root = null;
            return;
        }
        Node sibling = parent.left == leaf ? parent.right : parent.left;
        if (sibling != null) {
            replace(parent, sibling);
            measureFrom(sibling.parent);
        }
    }

    private void replace(Node old, Node by) {
        Node parent = old.parent;
        by.parent = parent;
        if (parent == null) {
            root = by;
        } else if (parent.left == old) {
            parent.left = by;
        } else {
            parent.right = by;
        }
    }

    private static void measureFrom(@Nullable Node node) {
        for (Node at = node; at != null; at = at.parent) {
            at.measure();
        }
    }

    /** The mean over all cuts of 1 / (1 + depth) at which a point would be cut off: 1 is odd, near 0 is not. */
    double oddness(double[] point) {
        double oddness = 0;
        double stillThere = 1;
        int depth = 0;
        for (Node at = root; at != null; at = at.side(point)) {
            depth++;
            double beyond = 0;
            double total = 0;
            for (int i = 0; i < point.length; i++) {
                beyond += at.beyond(point, i);
                total += at.width(i, point);
            }
            double cutOff = total > 0 ? beyond / total : 0;
            oddness += stillThere * cutOff / depth;
            stillThere *= 1 - cutOff;
            if (at.isLeaf()) {
                return oddness + stillThere / (depth + Math.log(at.mass) / Math.log(2));
            }
        }
        return oddness;
    }
}
