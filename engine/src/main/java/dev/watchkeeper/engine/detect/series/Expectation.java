package dev.watchkeeper.engine.detect.series;

import dev.watchkeeper.engine.detect.Band;

/**
 * What a series should show now.
 *
 * @param spread as a standard deviation would be; 0 where nothing ever differed
 */
public record Expectation(Basis basis, double middle, double spread) {

    private static final double DEVIATIONS = 3;

    /** What it is drawn from, the most knowing last. */
    public enum Basis {
        RECENT("after what came before"),
        HOUR("at this hour"),
        WEEKDAY_HOUR("at this hour of this weekday");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Where nearly all values lie. */
    public Band band() {
        return Band.around(middle, DEVIATIONS * spread);
    }
}
