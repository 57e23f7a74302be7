package dev.watchkeeper.collector.ship;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether batches are sent early, before the one before them is answered. That pays while one receiver stands there, which
 * stores them in order, and seldom where several share a door: then ever longer none is.
 */
final class Haste {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** So many in a row that paid say that the last one that did not was an accident. */
    private static final int SURE = 20;

    private Duration pause = SHORTEST_PAUSE;
    private Instant until = Instant.MIN;
    private int paid;

    boolean pays(Instant now) {
        return !now.isBefore(until);
    }

    /** A batch that was sent early was stored. */
    void paid() {
        paid++;
        if (paid >= SURE) {
            pause = SHORTEST_PAUSE;
        }
    }

    /** It overtook the one before it, or went to another receiver. */
    void inVain(Instant now) {
        if (!pays(now)) {
            // Sent before that was known.
            return;
        }
        until = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        paid = 0;
    }
}
