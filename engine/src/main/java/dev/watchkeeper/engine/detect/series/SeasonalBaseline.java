package dev.watchkeeper.engine.detect.series;

import dev.watchkeeper.engine.detect.Sample;
import dev.watchkeeper.engine.detect.series.Expectation.Basis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is usual at an hour of the day and of the week, from medians, so that a bad day leaves no trace. Until the hour is
 * known from two days (of the week: from three weeks) it tells what was usual lately.
 */
public final class SeasonalBaseline {

    private static final int HOURS = 24;
    private static final int WEEK_HOURS = 7 * HOURS;
    private static final int DAYS_KEPT = 7;
    private static final int WEEKS_KEPT = 5;
    private static final int DAYS_NEEDED = 2;
    private static final int WEEKS_NEEDED = 3;
    private static final int RECENT = 60;
    private static final int MOST_AN_HOUR = 60;
    private static final long SECONDS_AN_HOUR = 3600;

    private final @Nullable Slot[] days = new Slot[HOURS];
    private final @Nullable Slot[] weeks = new Slot[WEEK_HOURS];
    private final LastValues recent = new LastValues(RECENT);
    private final LastValues hour = new LastValues(MOST_AN_HOUR);
    private long hourNow = Long.MIN_VALUE;

    /** What a value at this time should be; of a series without any value, nothing at all is known and 0 is said. */
    public Expectation expected(Instant at) {
        long hourThen = hourOf(at);
        Slot week = weeks[(int) Math.floorMod(hourThen, (long) WEEK_HOURS)];
        if (week != null && week.middles.count() >= WEEKS_NEEDED) {
            return week.expectation(Basis.WEEKDAY_HOUR);
        }
        Slot day = days[(int) Math.floorMod(hourThen, (long) HOURS)];
        if (day != null && day.middles.count() >= DAYS_NEEDED) {
            return day.expectation(Basis.HOUR);
        }
        if (recent.count() == 0) {
            return new Expectation(Basis.RECENT, 0, 0);
        }
        Median lately = recent.median();
        return new Expectation(Basis.RECENT, lately.middle(), lately.deviation());
    }

    public void learn(Sample sample) {
        long hourThen = hourOf(sample.at());
        if (hourThen != hourNow) {
            closeHour();
            hourNow = hourThen;
        }
        hour.add(sample.value());
        recent.add(sample.value());
    }

    /** An hour becomes one middle and one spread; only whole hours are learnt, so that a fault cannot excuse itself. */
    private void closeHour() {
        if (hour.count() == 0) {
            return;
        }
        Median median = hour.median();
        slot(days, (int) Math.floorMod(hourNow, (long) HOURS), DAYS_KEPT).add(median);
        slot(weeks, (int) Math.floorMod(hourNow, (long) WEEK_HOURS), WEEKS_KEPT).add(median);
        hour.clear();
    }

    private static Slot slot(@Nullable Slot[] slots, int index, int kept) {
        Slot slot = slots[index];
        if (slot == null) {
            slot = new Slot(kept);
            slots[index] = slot;
        }
        return slot;
    }

    private static long hourOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_AN_HOUR);
    }

    /** One hour of the day or the week, over several of them. */
    private static final class Slot {

        private final LastValues middles;
        private final LastValues deviations;

        Slot(int kept) {
            this.middles = new LastValues(kept);
            this.deviations = new LastValues(kept);
        }

        void add(Median hour) {
            middles.add(hour.middle());
            deviations.add(hour.deviation());
        }

        Expectation expectation(Basis basis) {
            Median middle = middles.median();
            // Days differ from each other, and so do the minutes of an hour.
            return new Expectation(
                    basis,
                    middle.middle(),
                    Math.hypot(middle.deviation(), deviations.median().middle()));
        }
    }
}
