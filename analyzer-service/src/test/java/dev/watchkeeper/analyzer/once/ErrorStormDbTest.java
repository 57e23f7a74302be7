package dev.watchkeeper.analyzer.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.analyzer.testing.AtOnce;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.analyzer.testing.LockWaits;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.testkit.database.PostgresChild;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line has one code and is an error: each fold wants the same rows, and who stores lines must not feel it. */
class ErrorStormDbTest {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
    private static final int STREAMS = 50;
    private static final int SENDERS = 4;
    private static final int ROUNDS = 20;
    private static final int STREAMS_IN_A_BATCH = 4;
    private static final int LINES_IN_A_SEGMENT = 40;
    private static final int ONE_REPEATED_IN = 4;

    @TempDir
    static Path folder;

    private static PostgresChild postgres;
    private static LockWaits waits;

    @BeforeAll
    static void a_server_that_writes_down_who_waits() {
        postgres = PostgresChild.below(folder);
        waits = LockWaits.of(postgres);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void nobody_who_stores_lines_waits_for_long_nothing_deadlocks_and_the_counts_are_exact() {
        AnalyzerDatabase database = AnalyzerDatabase.on(postgres.database("storm"));
        List<StormyAnalyzer> analyzers =
                List.of(new StormyAnalyzer(database, "one"), new StormyAnalyzer(database, "two"));
        analyzers.forEach(StormyAnalyzer::startFolding);

        AtOnce.each(SENDERS, sender -> send(sender, analyzers));
        Awaitility.await("everything is folded")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(database.rows("select count(*) from fold_due"))
                        .containsExactly("0"));
        analyzers.forEach(StormyAnalyzer::stopFolding);

        int lines = STREAMS * ROUNDS * LINES_IN_A_SEGMENT;
        assertThat(database.rows("select count(*), count(distinct (stream_id, line_offset)) from log_entries"))
                .containsExactly(lines + "|" + lines);
        assertThat(database.rows("select sum(lines) from level_minute")).containsExactly("" + lines);
        assertThat(database.rows("select sum(lines) from code_minute")).containsExactly("" + lines);
        assertThat(database.rows("select lines from code_seen")).containsExactly("" + lines);
        assertThat(database.rows("select lines from issue")).containsExactly("" + lines);
        assertThat(database.rows("select kind from event")).containsExactly("issue_opened");
        for (StormyAnalyzer analyzer : analyzers) {
            System.out.printf(
                    "storm: %d batches, %d folds; longest wait of A %s, of B %s (%d waits)%n",
                    analyzer.taken(),
                    analyzer.folded(),
                    waits.longest(analyzer.ingestName()),
                    waits.longest(analyzer.foldName()),
                    waits.count(analyzer.foldName()));
            assertThat(analyzer.taken()).isGreaterThan(ROUNDS);
            assertThat(analyzer.folded()).isGreaterThan(ROUNDS);
            assertThat(waits.longest(analyzer.ingestName())).isLessThan(LONGEST_WAIT);
        }
        assertThat(analyzers).as("it was a storm").anyMatch(one -> waits.count(one.foldName()) > 0);
        assertThat(waits.deadlocks("storm")).isZero();
    }

    @Test
    void a_row_that_somebody_holds_is_seen_as_a_wait() throws SQLException {
        AnalyzerDatabase database = AnalyzerDatabase.on(postgres.database("held"));
        StormyAnalyzer analyzer = new StormyAnalyzer(database, "held up");
        analyzer.take(batch(0, 0, List.of(1)));

        try (Connection holder = database.database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from stream for update");
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                    () -> analyzer.take(batch(0, 1, List.of(1))), Thread::startVirtualThread);
            Awaitility.await("somebody has waited for 300 ms")
                    .until(() -> database.rows("select count(*) from pg_locks where not granted"
                                    + " and clock_timestamp() - waitstart > interval '300 ms'")
                            .equals(List.of("1")));
            holder.rollback();
            waiting.join();
        }

        Awaitility.await("the wait is written down")
                .untilAsserted(() -> assertThat(waits.longest(analyzer.ingestName()))
                        .isGreaterThanOrEqualTo(Duration.ofMillis(300)));
    }

    @Test
    void a_deadlock_is_seen() {
        TestDatabase database = postgres.database("deadlocked");
        database.run("create table row as select n from generate_series(1, 2) as n");
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        List<Boolean> done = AtOnce.each(2, i -> holdsBoth(database, i + 1, 2 - i, bothHoldOne));

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(waits.deadlocks("deadlocked")).isEqualTo(1);
    }

    private static boolean holdsBoth(TestDatabase database, int first, int second, CyclicBarrier bothHoldOne) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from row where n = " + first + " for update");
            bothHoldOne.await();
            statement.execute("select from row where n = " + second + " for update");
            return true;
        } catch (SQLException deadlock) {
            return false;
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each stream has one sender; now and then the other analyzer gets a batch, too, that was stored already. */
    private static int send(int sender, List<StormyAnalyzer> analyzers) {
        List<Integer> streams = IntStream.rangeClosed(1, STREAMS)
                .filter(stream -> stream % SENDERS == sender)
                .boxed()
                .toList();
        int batches = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int from = 0; from < streams.size(); from += STREAMS_IN_A_BATCH) {
                List<Integer> some = streams.subList(from, Math.min(streams.size(), from + STREAMS_IN_A_BATCH));
                Batch batch = batch(sender, round, some);
                analyzers.get(sender % 2).take(batch);
                if (++batches % ONE_REPEATED_IN == 0) {
                    analyzers.get(1 - sender % 2).take(batch);
                }
            }
        }
        return batches;
    }

    private static Batch batch(int sender, int round, List<Integer> streams) {
        String[] lines = IntStream.range(0, LINES_IN_A_SEGMENT)
                .mapToObj(line -> "2026-01-01T12:%02d:%02dZ ERROR [Payment] payment failed id=%06d"
                        .formatted(round, line, sender * 100_000 + line))
                .toArray(String[]::new);
        int length = Arrays.stream(lines).mapToInt(line -> line.length() + 1).sum();
        return Batches.of(streams.stream()
                .map(stream -> Batches.segment(stream, (long) round * length, lines))
                .toArray(Segment[]::new));
    }
}
