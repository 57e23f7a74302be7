package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R2: two analyzers share the work, and one after the other is killed. */
class AnalyzerKilledIT {

    private static final String CURSOR = "select coalesce(max(next_offset), 0) from stream where stream_id = %d";

    @Test
    void what_a_killed_analyzer_promised_is_stored_and_what_it_did_not_comes_again() {
        FaultRun run = FaultRun.of("R2");
        TestDatabase database = TestDatabase.fresh();
        Wiretap wiretap = new Wiretap((stream, cursor) -> isStored(database, stream, cursor));
        HttpFaults faults = new HttpFaults(run.anotherRandom(), wiretap);
        try (Fleet fleet = Fleet.start(Wiring.plain().on(database).withAnalyzersBehind(faults, 2));
                Oracle oracle =
                        Oracle.writing(run, fleet.logs(), 4, 5_000, Duration.ofSeconds(7), fleet::collectorKnows)) {
            List<ServiceProcess> analyzers = fleet.processes().analyzers();
            int kills = run.sized(10, 100);
            int hits = 0;
            for (int kill = 0; kill < kills; kill++) {
                ServiceProcess victim = analyzers.get(run.random().nextInt(analyzers.size()));
                Aim aim = new Aim(run, () -> faults.underWayAt(victim.port()) > 0);
                aim.wait(Duration.ofMillis(200), Duration.ofSeconds(run.sized(1, 8)));
                victim.kill();
                hits += aim.hits();
                victim.start();
            }
            Outcome outcome = Outcome.of(run, oracle, database);
            run.say(
                    "kills=%d underWay=%d broke=%d replays=%d promises=%d brokenPromises=%d statuses=%s",
                    kills,
                    hits,
                    faults.brokeUnderWay(),
                    wiretap.replays(),
                    wiretap.promises(),
                    wiretap.brokenPromises(),
                    wiretap.statuses());

            outcome.isEveryLineOnce();
            assertThat(wiretap.brokenPromises()).isZero();
            assertThat(wiretap.promises()).isPositive();
            assertThat(hits).isGreaterThanOrEqualTo(kills * 3 / 10);
            assertThat(faults.brokeUnderWay()).isPositive();
            assertThat(wiretap.replays()).isPositive();
        }
    }

    /** Asked over another connection, which sees only what is committed. */
    private static boolean isStored(TestDatabase database, long stream, long cursor) {
        return Long.parseLong(Rows.of(database, CURSOR.formatted(stream)).getFirst()) >= cursor;
    }
}
