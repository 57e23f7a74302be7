package dev.watchkeeper.alert.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait for the next attempt, and when to stop trying. */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Replicas that failed together do not come back together: up to this part of the wait is taken off. */
    static final double JITTER = 0.2;

    private static final int MOST_DOUBLINGS = 20;

    private final Duration giveUpAfter;
    private final RandomGenerator random;

    Backoff(Duration giveUpAfter, RandomGenerator random) {
        this.giveUpAfter = giveUpAfter;
        this.random = random;
    }

    /** @param attempts how many there were, the first is 1 */
    Duration delay(int attempts, Duration atLeast) {
        long doubled = FIRST.toMillis() << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS);
        double full = Math.min(doubled, LONGEST.toMillis());
        Duration wait = Duration.ofMillis(Math.round(full * (1 - JITTER * random.nextDouble())));
        return wait.compareTo(atLeast) > 0 ? wait : atLeast;
    }

    /** Both must be reached: time in which nobody tried, because this service was down, is not held against anybody. */
    boolean isTriedEnough(int attempts, Duration age) {
        return age.compareTo(giveUpAfter) >= 0 && attempts >= giveUpAfter.dividedBy(LONGEST);
    }
}
