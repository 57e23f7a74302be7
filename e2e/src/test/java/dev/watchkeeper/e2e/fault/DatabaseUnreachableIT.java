package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.fault.FaultProxy;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.ApiClient;
import dev.watchkeeper.testkit.fleet.ApiClient.Answer;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R9: the database does not answer, and nothing says that it will not. */
class DatabaseUnreachableIT {

    private static final Duration PROMPT = Duration.ofSeconds(2);

    private enum Silence {
        /** Connections are dead for ever. */
        BLACKHOLE,
        /** What was sent arrives in the end, when nobody expects it any more. */
        STANDSTILL
    }

    @ParameterizedTest
    @EnumSource
    void senders_are_told_at_once_to_come_again_and_are_served_soon_after(Silence silence) {
        FaultRun run = FaultRun.of("R9 " + silence);
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (Fleet fleet = Fleet.start(Wiring.plain().withDatabaseBehindProxy().withAnalyzersBehind(faults, 1));
                Oracle oracle =
                        Oracle.writing(run, fleet.logs(), 4, 1_000, Duration.ofSeconds(7), fleet::collectorKnows)) {
            Probe probe = new Probe(fleet, run.anotherRandom());
            Awaitility.await("senders are served before anything happens")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> probe.send().status() == 200);

            fall(silence, fleet.processes().databaseProxy());
            List<Answer> answers = new ArrayList<>();
            List<Answer> lives = new ArrayList<>();
            long until =
                    System.nanoTime() + Duration.ofSeconds(run.sized(12, 300)).toNanos();
            while (System.nanoTime() < until) {
                answers.add(probe.send());
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                lives.add(new ApiClient("")
                        .tryGet(
                                fleet.processes().analyzer().managementUrl() + "/q/health/live",
                                Duration.ofSeconds(5)));
            }
            long promises = faults.wiretap().promises();
            long began = System.nanoTime();
            fleet.processes().databaseProxy().pass();
            Awaitility.await("a batch is taken")
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> faults.wiretap().promises() > promises);
            Duration recovery = Duration.ofNanos(System.nanoTime() - began);
            run.say(
                    "probes=%d statuses=%s slowest=%d ms live=%d ms recovery=%d ms swallowed=%d",
                    answers.size(),
                    answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())),
                    slowest(answers).toMillis(),
                    slowest(lives).toMillis(),
                    recovery.toMillis(),
                    fleet.processes().databaseProxy().swallowed());
            Outcome outcome = Outcome.of(run, oracle, fleet.database());

            outcome.isEveryLineOnce();
            assertThat(lives).allMatch(live -> live.status() == 200);
            assertThat(slowest(lives)).isLessThan(Duration.ofSeconds(1));
            assertThat(answers).isNotEmpty().allMatch(answer -> answer.status() == 503);
            assertThat(answers).allMatch(answer -> answer.retryAfter().isPresent());
            assertThat(slowest(answers)).isLessThan(PROMPT);
            assertThat(recovery).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static void fall(Silence silence, FaultProxy proxy) {
        switch (silence) {
            case BLACKHOLE -> proxy.blackhole();
            case STANDSTILL -> proxy.standStill();
        }
    }

    private static Duration slowest(List<Answer> answers) {
        return answers.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
    }
}
