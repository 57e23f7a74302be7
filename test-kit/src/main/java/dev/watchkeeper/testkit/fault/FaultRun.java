package dev.watchkeeper.testkit.fault;

import java.security.SecureRandom;
import java.util.Random;

/**
 * One run of a scenario: how large it is, and the seed that repeats it. {@code -Dwatchkeeper.faults=full} makes all of
 * them large, {@code -Dwatchkeeper.faults.seed=N} repeats one.
 */
public final class FaultRun {

    private final String name;
    private final long seed;
    private final Random random;

    private FaultRun(String name, long seed) {
        this.name = name;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Says the seed at once: a run that hangs can be repeated, too. */
    public static FaultRun of(String name) {
        return of(name, new SecureRandom().nextInt(Integer.MAX_VALUE));
    }

    /** The same with a seed that somebody else has drawn; one that was asked for goes before it. */
    public static FaultRun of(String name, long drawn) {
        long seed = Long.getLong("watchkeeper.faults.seed", drawn);
        FaultRun run = new FaultRun(name, seed);
        run.say("seed=%d size=%s", seed, run.isFull() ? "full" : "normal");
        return run;
    }

    public boolean isFull() {
        return "full".equals(System.getProperty("watchkeeper.faults"));
    }

    /** The one or the other number, by the run's size. */
    public int sized(int normal, int full) {
        return isFull() ? full : normal;
    }

    public long seed() {
        return seed;
    }

    /** Drawn from the seed. Not for two threads at once: the draws would come in another order each time. */
    public Random random() {
        return random;
    }

    /** A source of its own for another thread, drawn from the seed. */
    public Random anotherRandom() {
        return new Random(random.nextLong());
    }

    /** A figure for whoever reads the build's output. */
    public void say(String words, Object... values) {
        System.out.println("faults: " + name + " " + words.formatted(values));
    }
}
