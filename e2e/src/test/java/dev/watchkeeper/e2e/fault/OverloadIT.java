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

    @Test
    void an_analyzer_with_too_much_to_do_says_so_stays_alive_and_loses_nothing() throws InterruptedException {
        FaultRun run = FaultRun.of("R33");
        Obligations obligations = new Obligations(run.seed());
        Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
        try (Fleet fleet = Fleet.start(Wiring.plain())) {
            ServiceProcess analyzer = fleet.processes().analyzer();
            long until =
                    System.nanoTime() + Duration.ofSeconds(run.sized(15, 300)).toNanos();
            BooleanSupplier overloading = () -> System.nanoTime() < until;
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                senders.add(Thread.ofVirtual()
                        .start(new ImpatientSender(
                                fleet.processes().ingestApi(),
                                analyzer.url() + "/api/v1/batches",
                                FOLDER,
                                i,
                                // From small ones to such that a few dozen fill the heap.
                                i % 2 == 0 ? 200 : 4_000,
                                obligations,
                                run.random(),
                                overloading,
                                statuses)));
            }
            List<Answer> lives = new ArrayList<>();
            while (overloading.getAsBoolean()) {
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
                    "lines=%d statuses=%s health p99=%d ms of %d %s",
                    obligations.count(), statuses, p99.toMillis(), lives.size(), findings);

            assertThat(findings).isEqualTo(Findings.NONE);
            assertThat(statuses.keySet()).isSubsetOf(200, 429, 503).contains(200);
            assertThat(statuses.keySet()).anyMatch(status -> status == 429 || status == 503);
            assertThat(analyzer.isRunning()).isTrue();
            assertThat(analyzer.said()).noneMatch(line -> line.contains("OutOfMemoryError"));
            assertThat(lives).allMatch(live -> live.status() == 200);
            if (run.isFull()) {
                // A time is worth something only on a machine that does nothing else.
                assertThat(p99).isLessThan(Duration.ofSeconds(1));
            }
        }
    }
}
