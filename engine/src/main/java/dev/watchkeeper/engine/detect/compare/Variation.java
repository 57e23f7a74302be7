package dev.watchkeeper.engine.detect.compare;

import dev.watchkeeper.engine.detect.Band;
import dev.watchkeeper.engine.detect.Chance;
import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import dev.watchkeeper.engine.detect.series.LastValues;
import dev.watchkeeper.engine.detect.series.Median;
import java.util.Optional;

/**
 * How many different values a place in a line takes in a window of time, window by window: user names at a login, paths
 * that are asked for. Suddenly many more is a scan, a spray, or a leak of ids.
 */
public final class Variation {

    private static final int WINDOWS = 48;
    private static final int ENOUGH = 6;
    private static final double SURE = 5;
    private static final double LARGE = 2;

    private final LastValues windows = new LastValues(WINDOWS);

    /** Takes the number of different values of the next window. */
    public Optional<Finding> take(long distinct) {
        Optional<Finding> finding = windows.count() < ENOUGH ? Optional.empty() : compared(distinct);
        windows.add(distinct);
        return finding;
    }

    private Optional<Finding> compared(long distinct) {
        Median usual = windows.median();
        // Even what never varied is a count, and counts vary like their root.
        double spread = Math.max(usual.deviation(), Math.sqrt(Math.max(1, usual.middle())));
        double surprise = Chance.surpriseAbove((distinct - usual.middle()) / spread);
        if (surprise < SURE || distinct < LARGE * usual.middle()) {
            return Optional.empty();
        }
        Band expected = Band.around(usual.middle(), 3 * spread).notBelowZero();
        return Optional.of(new Finding(
                Kind.MORE_VARIED,
                distinct,
                expected,
                surprise,
                distinct + " different values, expected " + expected.inWords()));
    }
}
