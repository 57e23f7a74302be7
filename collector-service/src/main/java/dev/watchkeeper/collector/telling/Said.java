package dev.watchkeeper.collector.telling;

import java.util.HashMap;
import java.util.Map;

/** Remembers which trouble was told already, and counts how often it came since. */
public final class Said {

    /** Trouble of more kinds than this is told again rather than remembered for ever. */
    private static final int MAX_KINDS = 10_000;

    private final Map<String, Integer> times = new HashMap<>();

    /** True the first time, and again after it was {@link #over}. */
    public synchronized boolean isNew(String trouble) {
        if (times.size() >= MAX_KINDS) {
            times.clear();
        }
        return times.merge(trouble, 1, Integer::sum) == 1;
    }

    /** How often it came; 0 if it never did. */
    public synchronized int over(String trouble) {
        Integer came = times.remove(trouble);
        return came == null ? 0 : came;
    }
}
