package dev.watchkeeper.collector.run;

import dev.watchkeeper.collector.telling.Said;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Does one thing again and again on a virtual thread of its own, until it is stopped. */
final class Loop {

    /** One round. Answers how long to rest before the next. */
    @FunctionalInterface
    interface Round {
        Duration go() throws InterruptedException;
    }

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Round round;
    private final Said said = new Said();
    private final Thread thread;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean stopping;

    private Loop(String name, Round round) {
        this.name = name;
        this.round = round;
        thread = Thread.ofVirtual().name("collector-" + name).unstarted(this::run);
    }

    static Loop start(String name, Round round) {
        Loop loop = new Loop(name, round);
        loop.thread.start();
        return loop;
    }

    /** All of them are asked to end after their round, and interrupted when their patience has run out. */
    static void stop(List<Loop> loops, Duration patience, Clock clock) throws InterruptedException {
        loops.forEach(Loop::end);
        Instant later = clock.instant().plus(patience);
        for (Loop loop : loops) {
            loop.endsBy(later, clock);
        }
        loops.forEach(loop -> loop.thread.interrupt());
        Instant last = clock.instant().plus(patience);
        for (Loop loop : loops) {
            if (!loop.endsBy(last, clock)) {
                Log.warnf("a loop does not end and is left behind loop=%s", loop.name);
            }
        }
    }

    /** It need not rest until its time: there is something to do now. */
    void wake() {
        calls.release();
    }

    private void end() {
        stopping = true;
        wake();
    }

    private boolean endsBy(Instant deadline, Clock clock) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), deadline);
        // A duration that is not positive asks without waiting.
        return thread.join(left);
    }

    private void run() {
        try {
            while (!stopping) {
                Duration rest = once();
                if (calls.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            // The other way to end it.
            return;
        }
    }

    private Duration once() throws InterruptedException {
        try {
            Duration rest = round.go();
            int failed = said.over(name);
            if (failed > 0) {
                Log.infof("a loop works again loop=%s failed=%d", name, failed);
            }
            return rest;
        } catch (RuntimeException e) {
            if (said.isNew(name)) {
                Log.errorf(e, "a loop failed and tries again loop=%s", name);
            }
            return AFTER_A_FAILURE;
        }
    }
}
