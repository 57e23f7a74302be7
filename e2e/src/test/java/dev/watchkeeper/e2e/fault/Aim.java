package dev.watchkeeper.e2e.fault;

import dev.watchkeeper.testkit.fault.FaultRun;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Chooses the moment of a fault: half of them at any time, half when something is under way. Counts the hits. */
final class Aim {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final FaultRun run;
    private final BooleanSupplier underWay;
    private int shots;
    private int hits;

    Aim(FaultRun run, BooleanSupplier underWay) {
        this.run = run;
        this.underWay = underWay;
    }

    /** Waits some time, and then perhaps for something to be under way; what follows must come at once. */
    void wait(Duration least, Duration most) {
        long spread = most.minus(least).toMillis();
        LockSupport.parkNanos(least.toNanos() + run.random().nextLong(spread) * 1_000_000);
        if (run.random().nextBoolean()) {
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

    int shots() {
        return shots;
    }

    int hits() {
        return hits;
    }

    double hitShare() {
        return (double) hits / shots;
    }
}
