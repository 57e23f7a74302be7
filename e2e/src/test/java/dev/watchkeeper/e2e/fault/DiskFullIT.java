package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.PostgresChild;
import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.SmallDisk;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.ApiClient.Answer;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.Wiring;
import dev.watchkeeper.testkit.oracle.Findings;
import dev.watchkeeper.testkit.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R10: the disk with the tables is full. The write-ahead log is on another one: without it PostgreSQL itself would stop. */
class DiskFullIT {

    private static final int MEGABYTES = 128;

    @TempDir
    Path folder;

    @Test
    void senders_keep_their_lines_readers_are_served_and_nothing_is_restarted() throws IOException {
        FaultRun run = FaultRun.of("R10");
        HttpFaults faults = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (SmallDisk disk = SmallDisk.mountedOn(folder.resolve("disk"), MEGABYTES);
                PostgresChild postgres = PostgresChild.below(folder);
                Fleet fleet = Fleet.start(Wiring.plain()
                        .on(postgres.databaseOn(
                                Files.createDirectory(disk.folder().resolve("tables")), "watchkeeper"))
                        .withAnalyzersBehind(faults, 1));
                Oracle oracle =
                        Oracle.writing(run, fleet.logs(), 4, 2_000, Duration.ofSeconds(7), fleet::collectorKnows)) {
            Awaitility.await("something is stored").until(() -> faults.wiretap().promises() > 5);
            Probe probe = new Probe(fleet, run.anotherRandom());

            disk.fill();
            Awaitility.await("the disk is felt")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> faults.wiretap().statuses().containsKey(503));
            List<Answer> answers = new ArrayList<>();
            List<Integer> readers = new ArrayList<>();
            long until =
                    System.nanoTime() + Duration.ofSeconds(run.sized(8, 60)).toNanos();
            while (System.nanoTime() < until) {
                answers.add(probe.send());
                readers.add(fleet.api().status(fleet.reportUrl() + "/api/v1/overview"));
                readers.add(fleet.api().status(fleet.analyzerUrl() + "/api/v1/issues"));
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            Findings meanwhile = oracle.findings(fleet.database());
            long linesMeanwhile = Long.parseLong(Rows.of(fleet.database(), "select count(*) from log_entries")
                    .getFirst());
            long lag = oracle.lag(fleet.database());
            run.say(
                    "full: free=%d lag=%d lines=%d probes=%s readers=%s %s",
                    disk.freeBytes(),
                    lag,
                    linesMeanwhile,
                    answers.stream().map(Answer::status).distinct().toList(),
                    readers.stream().distinct().toList(),
                    meanwhile);
            disk.makeRoom();
            long promises = faults.wiretap().promises();
            long began = System.nanoTime();
            Awaitility.await("a batch is taken")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> faults.wiretap().promises() > promises);
            run.say(
                    "taken again after %d ms",
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
            Outcome outcome = Outcome.of(run, oracle, fleet.database());
            run.say("statuses=%s", faults.wiretap().statuses());

            outcome.isEveryLineOnce();
            assertThat(lag).isPositive();
            assertThat(linesMeanwhile).isPositive();
            // A part of a batch would show here: a cursor without its lines, or lines without their ledger.
            assertThat(meanwhile.unevenLedgers()).isZero();
            assertThat(meanwhile.twice()).isZero();
            assertThat(meanwhile.changed()).isZero();
            assertThat(answers).extracting(Answer::status).contains(503).isSubsetOf(200, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 503)
                    .allMatch(answer -> answer.retryAfter().isPresent());
            assertThat(readers).containsOnly(200);
        }
    }
}
