package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.oracle.Findings;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.time.Duration;

/**
 * What is there when the faults are over.
 *
 * @param caughtUp how long it took until everything was stored
 * @param fresh how long one more line took
 * @param rate how much the oracle wrote, as a share of what it was to write
 */
record Outcome(Findings findings, Duration caughtUp, Duration fresh, double rate) {

    /** Without any progress for so long, what is missing is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Stops the writing, waits, and asks. */
    static Outcome of(FaultRun run, Oracle oracle, TestDatabase database) {
        oracle.stopWriting();
        Duration caughtUp = oracle.awaitEverything(database, PATIENCE);
        Findings findings = oracle.findings(database);
        Outcome outcome = new Outcome(findings, caughtUp, oracle.freshLine(database), oracle.achievedRate());
        run.say(
                "caughtUp=%.1fs fresh=%.1fs %s",
                outcome.caughtUp.toMillis() / 1_000.0, outcome.fresh.toMillis() / 1_000.0, findings);
        return outcome;
    }

    /** The promise, and that it was put to the test. */
    void isEveryLineOnce() {
        assertThat(findings).isEqualTo(Findings.NONE);
        assertThat(fresh).isLessThan(Duration.ofSeconds(10));
        assertThat(rate).isGreaterThan(0.95);
    }
}
