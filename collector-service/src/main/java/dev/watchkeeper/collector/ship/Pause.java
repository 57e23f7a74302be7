package dev.watchkeeper.collector.ship;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When nothing is offered, because the receiver took nothing: longer each time, and no shorter than it asked for. */
final class Pause {

    private final Backoff backoff;
    private final Clock clock;
    private Instant since = Instant.MIN;
    private Instant until = Instant.MIN;
    private int inVain;

    Pause(Backoff backoff, Clock clock) {
        this.backoff = backoff;
        this.clock = clock;
    }

    /** How long it still lasts. */
    Duration left() {
        Instant now = now();
        return Duration.between(now, max(until, now));
    }

    boolean isOver() {
        return !now().isBefore(until);
    }

    /** A batch was not taken. Those that were sent before the pause began came to the same trouble: it grows once. */
    void begin(Instant sentAt, Duration asked, String why) {
        if (inVain++ == 0) {
            Log.warnf("batches are not taken for now, they are offered again why=%s", why);
        }
        if (sentAt.isAfter(since)) {
            since = now();
            until = max(until, since.plus(backoff.next(asked)));
        } else {
            until = max(until, now().plus(asked));
        }
    }

    /** A batch was taken. One that was sent before the pause began says nothing of what comes after it. */
    void end(Instant sentAt) {
        if (inVain > 0 && sentAt.isAfter(since)) {
            Log.infof("batches are taken again inVain=%d", inVain);
            inVain = 0;
            backoff.reset();
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
