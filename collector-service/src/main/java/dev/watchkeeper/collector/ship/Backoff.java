package dev.watchkeeper.collector.ship;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to pause before the next try: twice as long each time, and never in step with other collectors. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);

    /** With the jitter on top, no pause of our own choice is longer than ten seconds. */
    private static final Duration LAST = Duration.ofSeconds(8);

    private final RandomGenerator random;
    private Duration pause = FIRST;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The next pause: not shorter than what was asked for, and up to a quarter longer. */
    public Duration next(Duration asked) {
        Duration least = asked.compareTo(pause) > 0 ? asked : pause;
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LAST) > 0 ? LAST : twice;
        return least.plusMillis(random.nextLong(least.toMillis() / 4 + 1));
    }

    void reset() {
        pause = FIRST;
    }
}
