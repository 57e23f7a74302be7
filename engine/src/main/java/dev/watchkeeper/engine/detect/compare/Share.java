package dev.watchkeeper.engine.detect.compare;

import dev.watchkeeper.engine.detect.Chance;

/** Shares of counts compared: how surprising one is, if the other is the truth or both are the same. */
final class Share {

    private Share() {}

    /** Of {@code hits} among {@code all}, where a share was expected. */
    static double surprise(double hits, double all, double expected) {
        return Chance.surpriseAbove(Math.sqrt(2 * deviance(hits, all, expected)));
    }

    /** Of two shares that should be the same. */
    static double surprise(double hits, double all, double otherHits, double otherAll) {
        double together = (hits + otherHits) / (all + otherAll);
        return Chance.surpriseAbove(
                Math.sqrt(2 * (deviance(hits, all, together) + deviance(otherHits, otherAll, together))));
    }

    private static double deviance(double hits, double all, double expected) {
        return Math.max(0, part(hits, all * expected) + part(all - hits, all * (1 - expected)));
    }

    private static double part(double seen, double expected) {
        return seen <= 0 ? 0 : seen * Math.log(seen / Math.max(expected, Double.MIN_NORMAL));
    }
}
