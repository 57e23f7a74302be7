package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** R29: what was stored, and whose sender does not know it. */
class AnswersLostIT {

    @Test
    void answers_that_are_cut_off_and_requests_that_come_twice_store_nothing_twice() {
        FaultRun run = FaultRun.of("R29");
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (Fleet fleet = Fleet.start(Wiring.plain().withAnalyzersBehind(faults, 2));
                Oracle oracle =
                        Oracle.writing(run, fleet.logs(), 4, 2_000, Duration.ofSeconds(5), fleet::collectorKnows)) {
            faults.cutAnswers(0.2);
            faults.sendTwice(0.2);
            faults.tear(0.05);

            Awaitility.await("enough batches, and each of the three faults")
                    .atMost(Duration.ofMinutes(run.sized(5, 120)))
                    .until(() -> answers(faults) >= run.sized(60, 10_000)
                            && faults.answersCut() > 0
                            && faults.sentTwice() > 0
                            && faults.torn() > 0);
            faults.none();
            Outcome outcome = Outcome.of(run, oracle, fleet.database());
            run.say(
                    "answersCut=%d sentTwice=%d torn=%d replays=%d statuses=%s",
                    faults.answersCut(),
                    faults.sentTwice(),
                    faults.torn(),
                    faults.wiretap().replays(),
                    faults.wiretap().statuses());

            outcome.isEveryLineOnce();
            assertThat(faults.wiretap().replays()).isPositive();
        }
    }

    private static long answers(HttpFaults faults) {
        return faults.wiretap().statuses().values().stream()
                .mapToLong(Number::longValue)
                .sum();
    }
}
