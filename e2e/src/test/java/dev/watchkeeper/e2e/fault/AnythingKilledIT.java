package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.PostgresChild;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.ApiClient;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R5: whatever is killed next, and PostgreSQL is one of them. */
class AnythingKilledIT {

    @TempDir
    Path folder;

    @Test
    void whichever_part_is_killed_every_line_is_stored_once_and_every_part_is_ready_again() {
        FaultRun run = FaultRun.of("R5");
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (PostgresChild postgres = PostgresChild.below(folder);
                Fleet fleet = Fleet.start(
                        Wiring.plain().on(postgres.database("watchkeeper")).withAnalyzersBehind(faults, 1));
                Oracle oracle =
                        Oracle.writing(run, fleet.logs(), 4, 2_000, Duration.ofSeconds(7), fleet::collectorKnows)) {
            List<ServiceProcess> parts = fleet.processes().parts();
            Aim aim = new Aim(run, () -> faults.underWay() > 0);
            Map<String, Integer> killed = new TreeMap<>();
            for (int kill = 0; kill < run.sized(10, 100); kill++) {
                int victim = run.random().nextInt(parts.size() + 1);
                aim.wait(Duration.ofMillis(200), Duration.ofSeconds(run.sized(2, 8)));
                if (victim == parts.size()) {
                    killed.merge("postgres", 1, Integer::sum);
                    postgres.kill();
                    postgres.start();
                } else {
                    killed.merge(parts.get(victim).name(), 1, Integer::sum);
                    parts.get(victim).kill();
                    parts.get(victim).start();
                }
            }
            Outcome outcome = Outcome.of(run, oracle, fleet.database());
            run.say(
                    "killed=%s underWay=%d replays=%d statuses=%s",
                    killed,
                    aim.hits(),
                    faults.wiretap().replays(),
                    faults.wiretap().statuses());

            outcome.isEveryLineOnce();
            assertThat(aim.hitShare()).isGreaterThanOrEqualTo(0.3);
            for (ServiceProcess part : parts) {
                Awaitility.await(part.name() + " is ready")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> ApiClient.statusWithoutToken(part.managementUrl() + "/q/health/ready") == 200);
            }
        }
    }
}
