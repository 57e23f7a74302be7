package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fleet.ApiClient;
import dev.watchkeeper.testkit.fleet.ApiClient.Answer;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Findings;
import dev.watchkeeper.testkit.oracle.Obligations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** R33: many more senders at once than an analyzer of 256 MB serves. */
class OverloadIT {

    private static final String FOLDER = "/overload/";
    private static final int SENDERS = 64;

    /** Lines of a batch: few, and as many as a segment may have. */
    private static final int SMALL = 200;

    private static final int LARGE = 4_000;

    @Test
    void an_analyzer_with_too_much_to_do_says_so_stays_alive_and_loses_nothing() throws InterruptedException {
        FaultRun run = FaultRun.of("R33");
        Obligations obligations = new Obligations(run.seed());
        Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
        try (Fleet fleet = Fleet.start(Wiring.plain())) {
            ServiceProcess analyzer = fleet.processes().analyzer();
            long until =
                    System.nanoTime() + Duration.ofSeconds(run.sized(15, 300)).toNanos();
            BooleanSupplier overloading = () -> System.nanoTime() < until;
            List<Thread> senders = new ArrayList<>();
            List<Answer> lives = new ArrayList<>();
            long moreAt = System.nanoTime();
            while (overloading.getAsBoolean()) {
                // A fast machine serves the first ones: more come, until it is too much.
                if (System.nanoTime() >= moreAt && !isTooMuch(answers)) {
                    moreAt += Duration.ofSeconds(2).toNanos();
                    for (int i = 0; i < SENDERS; i++) {
                        senders.add(Thread.ofVirtual()
                                .start(new ImpatientSender(
                                        fleet.processes().ingestApi(),
                                        analyzer.url() + "/api/v1/batches",
                                        FOLDER,
                                        senders.size(),
                                        i % 2 == 0 ? SMALL : LARGE,
                                        obligations,
                                        run.random(),
                                        overloading,
                                        answers)));
                    }
                }
                lives.add(new ApiClient("").tryGet(analyzer.managementUrl() + "/q/health/live", Duration.ofSeconds(5)));
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            for (Thread sender : senders) {
                sender.join();
            }
            Findings findings = obligations.compareWith(fleet.database(), FOLDER);
            Duration p99 = lives.stream()
                    .map(Answer::took)
                    .sorted()
                    .skip(lives.size() * 99L / 100)
                    .findFirst()
                    .orElseThrow();
            run.say(
                    "senders=%d lines=%d answers=%s health p99=%d ms of %d %s",
                    senders.size(), obligations.count(), answers, p99.toMillis(), lives.size(), findings);

            assertThat(findings).isEqualTo(Findings.NONE);
            assertThat(answers.keySet()).isSubsetOf("200", "429", "503").contains("200");
            assertThat(isTooMuch(answers)).isTrue();
            assertThat(analyzer.isRunning()).isTrue();
            assertThat(analyzer.said()).noneMatch(line -> line.contains("OutOfMemoryError"));
            assertThat(lives).allMatch(live -> live.status() == 200);
            if (run.isFull()) {
                // A time is worth something only on a machine that does nothing else.
                assertThat(p99).isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    private static boolean isTooMuch(Map<String, AtomicLong> answers) {
        return answers.containsKey("429") || answers.containsKey("503");
    }
}
