package dev.watchkeeper.engine.rate.count;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** In which minutes of its last day a source wrote, and when it wrote last. */
public final class Pulse {

    /** Somebody who writes once in six hours is still told from somebody who has gone. */
    private static final int KEPT = 24 * 60;

    private final BitSet heard = new BitSet(KEPT);
    private long newest = Long.MIN_VALUE;
    private @Nullable Instant last;

    public void hear(Instant time) {
        note(Counters.minuteOf(time));
        last = last == null || last.isBefore(time) ? time : last;
    }

    public void addAll(Pulse other) {
        for (int i = other.heard.nextSetBit(0); i >= 0; i = other.heard.nextSetBit(i + 1)) {
            note(other.newest - i);
        }
        if (other.last != null) {
            last = last == null || last.isBefore(other.last) ? other.last : last;
        }
    }

    /** Bit i stands for the minute that is i before the newest. */
    private void note(long minute) {
        if (minute > newest) {
            long on = newest == Long.MIN_VALUE ? KEPT : minute - newest;
            BitSet kept = new BitSet(KEPT);
            for (int i = heard.nextSetBit(0); i >= 0 && i + on < KEPT; i = heard.nextSetBit(i + 1)) {
                kept.set((int) (i + on));
            }
            heard.clear();
            heard.or(kept);
            newest = minute;
        }
        if (newest - minute < KEPT) {
            heard.set((int) (newest - minute));
        }
    }

    public Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    /**
     * The gap in which half of the time between its lines passes; empty as long as there are too few to know. A source that
     * writes a hundred lines every ten minutes has a usual gap of ten minutes, though most of its lines follow at once.
     */
    public Optional<Duration> usualGap(int fewestGaps) {
        TreeMap<Integer, Integer> gaps = new TreeMap<>();
        int known = 0;
        int whole = 0;
        for (int i = heard.nextSetBit(0), next; i >= 0 && (next = heard.nextSetBit(i + 1)) >= 0; i = next) {
            gaps.merge(next - i, 1, Integer::sum);
            whole += next - i;
            known++;
        }
        if (known < fewestGaps) {
            return Optional.empty();
        }
        int passed = 0;
        for (Map.Entry<Integer, Integer> gap : gaps.entrySet()) {
            passed += gap.getKey() * gap.getValue();
            if (passed * 2 >= whole) {
                return Optional.of(Duration.ofMinutes(gap.getKey()));
            }
        }
        return Optional.empty();
    }
}
