package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import dev.watchkeeper.testkit.fleet.StandaloneProcess;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R1: SIGKILL again and again, at full load, over four rotating files. */
class CollectorKilledIT {

    private static final int FILES = 4;
    private static final int LINES_A_SECOND = 5_000;
    private static final Duration ROTATION = Duration.ofSeconds(7);

    /** Transactions of the services, not those of whoever asks. */
    private static final String OPEN_TRANSACTIONS = """
            select count(*)
              from pg_stat_activity
             where datname = current_database()
               and backend_type = 'client backend'
               and pid <> pg_backend_pid()
               and xact_start is not null
            """;

    @Test
    void a_collector_that_is_killed_loses_nothing_and_repeats_nothing() {
        FaultRun run = FaultRun.of("R1 collector");
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (Fleet fleet = Fleet.start(Wiring.plain().withAnalyzersBehind(faults, 1))) {
            ServiceProcess collector = fleet.processes().collector();
            fleet.processes().ingestProxy().delay(Duration.ofMillis(40));
            Aim aim = new Aim(run, () -> faults.underWay() > 0);
            try (Oracle oracle =
                    Oracle.writing(run, fleet.logs(), FILES, LINES_A_SECOND, ROTATION, fleet::collectorKnows)) {
                for (int kill = 0; kill < run.sized(10, 100); kill++) {
                    aim.wait(Duration.ofSeconds(run.sized(1, 2)), Duration.ofSeconds(run.sized(3, 12)));
                    collector.kill();
                    collector.start();
                }
                Outcome outcome = Outcome.of(run, oracle, fleet.database());
                run.say(
                        "kills=%d underWay=%d offers=%d replays=%d",
                        aim.shots(),
                        aim.hits(),
                        faults.wiretap().offers(),
                        faults.wiretap().replays());

                outcome.isEveryLineOnce();
                assertThat(outcome.caughtUp()).isLessThan(Duration.ofSeconds(15));
                assertThat(aim.hitShare()).isGreaterThan(0.3);
                assertThat(faults.wiretap().replays()).isPositive();
                assertThat(oracle.rotations()).isGreaterThanOrEqualTo(FILES);
            }
        }
    }

    @Test
    void nor_does_standalone_when_its_whole_process_is_killed() {
        FaultRun run = FaultRun.of("R1 standalone");
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            StandaloneProcess standalone = fleet.standalone();
            Aim aim = new Aim(run, () -> openTransactions(fleet) > 0);
            try (Oracle oracle =
                    Oracle.writing(run, fleet.logs(), FILES, LINES_A_SECOND, ROTATION, fleet::collectorKnows)) {
                for (int kill = 0; kill < run.sized(10, 100); kill++) {
                    aim.wait(Duration.ofSeconds(run.sized(1, 2)), Duration.ofSeconds(run.sized(3, 12)));
                    standalone.kill();
                    standalone.start();
                }
                Outcome outcome = Outcome.of(run, oracle, fleet.database());
                run.say("kills=%d underWay=%d slowestStart=%s", aim.shots(), aim.hits(), standalone.slowestStart());

                outcome.isEveryLineOnce();
                assertThat(aim.hitShare()).isGreaterThan(0.3);
                assertThat(oracle.rotations()).isGreaterThanOrEqualTo(FILES);
            }
        }
    }

    private static long openTransactions(Fleet fleet) {
        return Long.parseLong(Rows.of(fleet.database(), OPEN_TRANSACTIONS).getFirst());
    }
}
