package dev.watchkeeper.bench.score;

import java.util.Locale;

/** What a figure must reach. */
public sealed interface Bar {

    boolean isMet(double share, int missed);

    String text();

    /** A share of what was looked at, and the one hoped for. */
    record AtLeast(double share, double goal) implements Bar {

        @Override
        public boolean isMet(double reached, int missed) {
            return reached >= share;
        }

        @Override
        public String text() {
            return goal > share
                    ? String.format(Locale.ROOT, ">= %.2f (goal %.2f)", share, goal)
                    : String.format(Locale.ROOT, ">= %.2f", share);
        }
    }

    /** Everything but a few. */
    record AllBut(int few) implements Bar {

        @Override
        public boolean isMet(double reached, int missed) {
            return missed <= few;
        }

        @Override
        public String text() {
            return "all but " + few;
        }
    }
}
