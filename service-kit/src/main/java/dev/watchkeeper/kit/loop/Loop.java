package dev.watchkeeper.kit.loop;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Runs one step after the other: at once when the last one found work, after a pause when it found none or failed. A
 * step that fails every time says so once, and once more when it works again.
 */
public final class Loop {

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final String name;
    private final Duration pause;
    private final Supplier<Uni<Boolean>> step;
    private boolean running;
    private boolean stepping;
    private boolean rung;
    private long timer = -1;
    private volatile boolean inTrouble;

    /**
     * @param step one piece of work; its answer says whether there was any
     */
    public Loop(Vertx vertx, String name, Duration pause, Supplier<Uni<Boolean>> step) {
        this.vertx = vertx;
        this.name = name;
        this.pause = pause;
        this.step = step;
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            stepIn(Duration.ZERO);
        }
    }

    /** No new step begins after this; one under way ends by itself. */
    public synchronized void stop() {
        running = false;
        vertx.cancelTimer(timer);
    }

    /** There is work: do not wait for the pause to pass. Harmless at any time. */
    public synchronized void ring() {
        rung = true;
        if (running && !stepping) {
            stepIn(Duration.ZERO);
        }
    }

    public boolean isInTrouble() {
        return inTrouble;
    }

    /** There is never more than one timer: a new one takes the place of the old. */
    private synchronized void stepIn(Duration wait) {
        if (running) {
            vertx.cancelTimer(timer);
            timer = vertx.setTimer(Math.max(1, wait.toMillis()), passed -> takeStep());
        }
    }

    private void takeStep() {
        synchronized (this) {
            if (stepping || !running) {
                return;
            }
            stepping = true;
            rung = false;
        }
        Uni.createFrom().deferred(step).subscribe().with(this::worked, this::failed);
    }

    private synchronized void worked(boolean foundWork) {
        if (inTrouble) {
            inTrouble = false;
            Log.infof("%s works again", name);
        }
        stepping = false;
        stepIn(foundWork || rung ? Duration.ZERO : pause);
    }

    private synchronized void failed(Throwable trouble) {
        if (!inTrouble) {
            inTrouble = true;
            Log.warnf(trouble, "%s failed; it is tried again every second", name);
        }
        stepping = false;
        stepIn(AFTER_TROUBLE);
    }
}
