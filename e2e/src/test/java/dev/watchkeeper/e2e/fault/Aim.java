package dev.watchkeeper.e2e.fault;

import dev.watchkeeper.testkit.fault.FaultRun;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Chooses the moment of a fault: half of them at any time, half when something is under way. Counts the hits. */
final class Aim {

    /** A sender that was refused a few times pauses for up to ten seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final FaultRun run;
    private final BooleanSupplier underWay;
    private int shots;
    private int hits;

    Aim(FaultRun run, BooleanSupplier underWay) {
        this.run = run;
        this.underWay = underWay;
    }

    /** Waits some time, and every other time for something to be under way; what follows must come at once. */
    void wait(Duration least, Duration most) {
        waitFor(least, most, shots % 2 == 0);
    }

    /** Waits some time, and then always for something to be under way. */
    void waitForAHit(Duration least, Duration most) {
        waitFor(least, most, true);
    }

    int shots() {
        return shots;
    }

    int hits() {
        return hits;
    }

    double hitShare() {
        return (double) hits / shots;
    }

    private void waitFor(Duration least, Duration most, boolean aHit) {
        long spread = most.minus(least).toMillis();
        LockSupport.parkNanos(least.toNanos() + run.random().nextLong(spread) * 1_000_000);
        if (aHit) {
            long until = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (!underWay.getAsBoolean() && System.nanoTime() < until) {
                LockSupport.parkNanos(100_000);
            }
        }
        shots++;
        if (underWay.getAsBoolean()) {
            hits++;
        }
    }
}
