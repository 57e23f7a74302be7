package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** SIGKILL, and all that the collector ever noted is gone, in the middle of writing and rotating. */
class StateLostIT {

    private static final int FILES = 4;
    private static final int LINES_A_SECOND = 2_000;
    private static final Duration ROTATION = Duration.ofSeconds(4);

    @Test
    void a_collector_that_lost_its_state_loses_nothing_and_repeats_nothing() {
        FaultRun run = FaultRun.of("state lost");
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (Fleet fleet = Fleet.start(Wiring.plain().withAnalyzersBehind(faults, 1))) {
            ServiceProcess collector = fleet.processes().collector();
            fleet.processes().ingestProxy().delay(Duration.ofMillis(40));
            Aim aim = new Aim(run, () -> faults.underWay() > 0);
            try (Oracle oracle =
                    Oracle.writing(run, fleet.logs(), FILES, LINES_A_SECOND, ROTATION, fleet::collectorKnows)) {
                for (int kill = 0; kill < run.sized(3, 30); kill++) {
                    aim.wait(Duration.ofSeconds(3), Duration.ofSeconds(5));
                    collector.kill();
                    fleet.collectorState().lose();
                    collector.start();
                }
                Outcome outcome = Outcome.of(run, oracle, fleet.database());
                run.say("kills=%d underWay=%d", aim.shots(), aim.hits());

                outcome.isEveryLineOnce();
                assertThat(aim.hits()).isPositive();
                assertThat(oracle.rotations()).isGreaterThanOrEqualTo(FILES);
            }
        }
    }
}
