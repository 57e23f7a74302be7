package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.PostgresChild;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R8: PostgreSQL goes away in every way and comes back, and nothing else is restarted. */
class DatabaseRestartsIT {

    private enum Way {
        FAST,
        IMMEDIATE,
        KILLED
    }

    @TempDir
    Path folder;

    @Test
    void lines_are_taken_again_within_ten_seconds_after_the_database_accepts() {
        FaultRun run = FaultRun.of("R8");
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (PostgresChild postgres = PostgresChild.below(folder);
                Fleet fleet = Fleet.start(
                        Wiring.plain().on(postgres.database("watchkeeper")).withAnalyzersBehind(faults, 1));
                Oracle oracle =
                        Oracle.writing(run, fleet.logs(), 4, 2_000, Duration.ofSeconds(7), fleet::collectorKnows)) {
            Aim aim = new Aim(run, () -> faults.underWay() > 0);
            Duration slowest = Duration.ZERO;
            for (Way way : ways(run)) {
                aim.wait(Duration.ofSeconds(1), Duration.ofSeconds(3));
                end(postgres, way);
                postgres.start();
                Duration took = untilTheNextPromise(faults.wiretap());
                run.say("%s taken again after %d ms", way, took.toMillis());
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
            Outcome outcome = Outcome.of(run, oracle, fleet.database());
            run.say(
                    "restarts=%d underWay=%d slowest=%s replays=%d statuses=%s",
                    aim.shots(),
                    aim.hits(),
                    slowest,
                    faults.wiretap().replays(),
                    faults.wiretap().statuses());

            outcome.isEveryLineOnce();
            assertThat(slowest).isLessThan(Duration.ofSeconds(10));
            assertThat(aim.hitShare()).isGreaterThanOrEqualTo(0.3);
            assertThat(faults.wiretap().replays()).isPositive();
        }
    }

    private static List<Way> ways(FaultRun run) {
        List<Way> ways = new ArrayList<>();
        ways.addAll(Collections.nCopies(run.sized(2, 10), Way.FAST));
        ways.addAll(Collections.nCopies(run.sized(2, 5), Way.IMMEDIATE));
        ways.addAll(Collections.nCopies(run.sized(2, 5), Way.KILLED));
        Collections.shuffle(ways, run.random());
        return ways;
    }

    private static void end(PostgresChild postgres, Way way) {
        switch (way) {
            case FAST -> postgres.stopFast();
            case IMMEDIATE -> postgres.stopImmediately();
            case KILLED -> postgres.kill();
        }
    }

    private static Duration untilTheNextPromise(Wiretap wiretap) {
        long began = System.nanoTime();
        long before = wiretap.promises();
        Awaitility.await("a batch is taken")
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> wiretap.promises() > before);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
