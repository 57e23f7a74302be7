package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.FourProcesses;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** R6 and R7: parts are stopped as an operator stops them, or stand still without knowing it. */
class StoppedAndHeldIT {

    private static final int LINES_A_SECOND = 2_000;

    @Test
    void parts_that_are_stopped_in_turn_end_soon_and_break_off_no_request() {
        FaultRun run = FaultRun.of("R6");
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (Fleet fleet = Fleet.start(Wiring.plain().withAnalyzersBehind(faults, 2));
                Oracle oracle = writing(run, fleet)) {
            Duration slowest = Duration.ZERO;
            int stops = 0;
            int hits = 0;
            for (ServiceProcess part : inTurn(run, fleet.processes())) {
                Aim aim = new Aim(run, () -> faults.underWayAt(part.port()) > 0);
                aim.waitForAHit(Duration.ofMillis(100), Duration.ofMillis(900));
                faults.isAboutToEnd(part.port());
                Duration took = part.stop();
                part.start();
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                stops++;
                hits += aim.hits();
            }
            Outcome outcome = Outcome.of(run, oracle, fleet.database());
            run.say(
                    "stops=%d underWay=%d slowest=%s brokeByEnding=%d brokeAfterwards=%d replays=%d statuses=%s",
                    stops,
                    hits,
                    slowest,
                    faults.brokeByEnding(),
                    faults.brokeUnderWay() - faults.brokeByEnding(),
                    faults.wiretap().replays(),
                    faults.wiretap().statuses());

            outcome.isEveryLineOnce();
            assertThat(slowest).isLessThan(Duration.ofSeconds(10));
            // Who connects in the very moment in which a server closes its door is cut off by the system, and asks
            // again.
            assertThat(faults.brokeByEnding()).isZero();
            assertThat(hits).isGreaterThanOrEqualTo(stops * 3 / 10);
        }
    }

    @EnabledIfSystemProperty(
            named = "watchkeeper.faults",
            matches = "normal|full",
            disabledReason = "takes a minute of standing still: run it with -Dwatchkeeper.faults=normal or full")
    @Test
    void a_part_that_stands_still_and_goes_on_costs_no_line_and_no_double() {
        FaultRun run = FaultRun.of("R7");
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (Fleet fleet = Fleet.start(Wiring.plain().withAnalyzersBehind(faults, 1));
                Oracle oracle = writing(run, fleet)) {
            for (ServiceProcess part : fleet.processes().parts()) {
                Aim aim = new Aim(run, () -> faults.underWayAt(part.port()) > 0);
                aim.wait(Duration.ofMillis(100), Duration.ofMillis(900));
                part.pause();
                LockSupport.parkNanos(Duration.ofSeconds(run.sized(4, 60)).toNanos());
                part.goOn();
            }
            Outcome outcome = Outcome.of(run, oracle, fleet.database());
            run.say(
                    "replays=%d statuses=%s",
                    faults.wiretap().replays(), faults.wiretap().statuses());

            outcome.isEveryLineOnce();
        }
    }

    /** Those that take batches more often: they are what a stop may break off. */
    private static List<ServiceProcess> inTurn(FaultRun run, FourProcesses processes) {
        List<ServiceProcess> parts = new ArrayList<>();
        for (int round = 0; round < run.sized(1, 7); round++) {
            parts.addAll(processes.parts());
            parts.addAll(processes.analyzers());
        }
        return parts;
    }

    private static Oracle writing(FaultRun run, Fleet fleet) {
        return Oracle.writing(run, fleet.logs(), 4, LINES_A_SECOND, Duration.ofSeconds(7), fleet::collectorKnows);
    }
}
