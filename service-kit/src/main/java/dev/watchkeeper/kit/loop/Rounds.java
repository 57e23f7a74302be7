package dev.watchkeeper.kit.loop;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs one round after the other and never two at once: the next at once while there is more to do or somebody rang,
 * else after a pause. A round that fails is said once; the pause grows until one goes well again.
 */
public final class Rounds {

    /** A database that comes back is noticed within this. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Doubling the pause more often than this changes nothing any more. */
    private static final int MOST_DOUBLINGS = 10;

    private final String name;
    private final Supplier<Uni<Boolean>> round;
    private final Duration pause;
    private final Clock clock;
    private final ScheduledExecutorService workers;

    private boolean running;
    private boolean rung;
    private boolean stopped = true;
    private int failures;
    private Instant lastGood;
    private @Nullable ScheduledFuture<?> next;
    private @Nullable Cancellable current;

    /** The round answers whether there may be more to do. */
    public Rounds(
            String name, Supplier<Uni<Boolean>> round, Duration pause, Clock clock, ScheduledExecutorService workers) {
        this.name = name;
        this.round = round;
        this.pause = pause;
        this.clock = clock;
        this.workers = workers;
        this.lastGood = clock.instant();
    }

    public synchronized void start() {
        stopped = false;
        lastGood = clock.instant();
        begin();
    }

    /** There is something to do: no need to wait for the pause to end. */
    public synchronized void wake() {
        if (running) {
            rung = true;
        } else if (!stopped) {
            begin();
        }
    }

    /** Begins no round any more and waits for the one that runs; after {@code patience} that one is abandoned. */
    public synchronized void stop(Duration patience) {
        stopped = true;
        cancelNext();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (running && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (running && current != null) {
            current.cancel();
        }
    }

    /** How long no round went well. */
    public synchronized Duration quiet() {
        return Duration.between(lastGood, clock.instant());
    }

    private void begin() {
        running = true;
        rung = false;
        cancelNext();
        workers.execute(this::go);
    }

    private void go() {
        Cancellable begun =
                Uni.createFrom().deferred(() -> round.get()).subscribe().with(this::ended, this::failed);
        synchronized (this) {
            current = begun;
        }
    }

    private synchronized void ended(boolean more) {
        if (failures > 0) {
            Log.infof("%s goes on failures=%d", name, failures);
        }
        failures = 0;
        lastGood = clock.instant();
        rest(more || rung ? Duration.ZERO : pause);
    }

    private synchronized void failed(Throwable trouble) {
        if (failures == 0 && !stopped) {
            Log.warnf("%s failed and tries again trouble=%s", name, trouble);
        }
        failures++;
        Duration longer = pause.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        rest(longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE);
    }

    private void rest(Duration howLong) {
        running = false;
        notifyAll();
        if (stopped) {
            return;
        }
        if (howLong.isPositive()) {
            // Vert.x, whose timers these may be, knows nothing shorter than a millisecond.
            next = workers.schedule(this::wake, Math.max(1, howLong.toMillis()), TimeUnit.MILLISECONDS);
        } else {
            begin();
        }
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }
}
