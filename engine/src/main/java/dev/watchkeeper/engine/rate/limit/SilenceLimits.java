package dev.watchkeeper.engine.rate.limit;

import java.time.Duration;

/**
 * From when on a source has fallen silent.
 *
 * @param timesGap so many times its usual gap
 * @param least never sooner than this: restarts and slow disks take as long
 * @param fewestGaps with fewer gaps seen none is usual
 */
public record SilenceLimits(int timesGap, Duration least, int fewestGaps) {

    /** Three gaps and two minutes, as the design has it. */
    public static final SilenceLimits STANDARD = new SilenceLimits(3, Duration.ofMinutes(2), 5);
}
