package dev.watchkeeper.analyzer.ledger.check;

import static dev.watchkeeper.analyzer.testing.Batches.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.analyzer.pack.DayStore;
import dev.watchkeeper.analyzer.pack.Packing;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.analyzer.testing.AtOnce;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.testkit.clock.TurnedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerCheckDbTest {

    private final AnalyzerDatabase analyzer = AnalyzerDatabase.fresh();
    private final Ingest ingest = analyzer.ingest(TurnedClock.at("2026-01-02T13:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LedgerCheck check =
            new LedgerCheck(analyzer.pool(), new CheckStore(analyzer.pool()), new CheckMeters(meters));

    @Test
    void an_empty_store_adds_up() {
        Checked checked = run();

        assertThat(checked.sums()).isEqualTo(new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(checked.uneven()).isEmpty();
    }

    @Test
    void a_store_with_all_that_can_become_of_bytes_adds_up() {
        analyzer.database().run("alter table log_chunk add constraint no_poison check (not 'poison' = any(message))");
        long packed = take(1, 0, many("2026-01-02", 1_500));
        packAll();
        take(1, packed, many("2026-01-02", 10));
        long old = take(2, 0, many("2025-12-30", 20));
        take(2, old, many("2026-01-02", 5));
        new DayStore(analyzer.pool())
                .drop(LocalDate.parse("2025-12-30"))
                .await()
                .indefinitely();
        take(3, 0, "before", "poison", "nul \0 inside");
        take(Segment.missing(4, 0, 1_000, Gap.DELETED_UNREAD));
        take(Segment.missing(4, 1_000, 1_007, Gap.TRUNCATED));
        take(5, 0, "kept");
        analyzer.database().run("insert into ledger values (5, '2026-01-02', 'filtered', 50, 3)");
        analyzer.database().run("update stream set next_offset = next_offset + 50 where stream_id = 5");

        Checked checked = run();

        assertThat(checked.uneven()).isEmpty();
        assertThat(checked.sums())
                .isEqualTo(new Sums(
                        5, sum("select sum(next_offset) from stream"), 1_000, 1_510 + 25 + 2 + 1, 20, 0, 0, 0, 0));
    }

    @Test
    void a_chunk_that_went_behind_the_ledgers_back_is_missed() {
        take(1, 0, many("2026-01-02", 1_500));
        packAll();
        take(2, 0, many("2026-01-02", 3));
        take(3, 0, "fine");
        analyzer.database().run("delete from log_chunk where stream_id in (1, 2)");

        Checked checked = run();

        assertThat(checked.uneven())
                .containsExactly(
                        new Uneven("1", "host1", "/var/log/app1.log", 0, 1_500),
                        new Uneven("2", "host1", "/var/log/app2.log", 0, 3));
        assertThat(checked.sums().linesMissing()).isEqualTo(1_503);
        assertThat(checked.sums().streamsUneven()).isEqualTo(2);
    }

    @Test
    void a_chunk_that_is_there_twice_is_found() {
        take(1, 0, many("2026-01-02", 3));
        analyzer.database().run("""
                create temp table twice as select * from log_chunk;
                update twice set first_offset = first_offset + 1;
                insert into log_chunk select * from twice
                """);

        assertThat(run().uneven()).containsExactly(new Uneven("1", "host1", "/var/log/app1.log", 0, -3));
    }

    @Test
    void a_cursor_that_was_moved_by_hand_is_found_whichever_way() {
        take(1, 0, "one");
        take(2, 0, "two");
        analyzer.database().run("update stream set next_offset = next_offset + 100 where stream_id = 1");
        analyzer.database().run("update stream set next_offset = next_offset - 1 where stream_id = 2");

        assertThat(run().uneven())
                .containsExactly(
                        new Uneven("1", "host1", "/var/log/app1.log", 100, 0),
                        new Uneven("2", "host1", "/var/log/app2.log", -1, 0));
    }

    @Test
    void a_ledger_that_was_changed_or_is_gone_is_found() {
        take(1, 0, "one");
        take(2, 0, "two");
        analyzer.database().run("update ledger set bytes = bytes - 1, lines = lines + 5 where stream_id = 1");
        analyzer.database().run("delete from ledger where stream_id = 2");

        assertThat(run().uneven())
                .containsExactly(
                        new Uneven("1", "host1", "/var/log/app1.log", 1, 5),
                        new Uneven("2", "host1", "/var/log/app2.log", 4, -1));
    }

    @Test
    void lines_of_a_stream_that_nobody_knows_any_more_are_found() {
        take(1, 0, "one");
        take(2, 0, "two");
        analyzer.database().run("delete from stream where stream_id = 2");

        assertThat(run().uneven()).containsExactly(new Uneven("2", "", "", -4, 0));
    }

    @Test
    void streams_are_all_looked_at_however_many_there_are() {
        int many = 2 * LedgerCheck.STREAMS_AT_ONCE;
        for (int more = -1; more <= 1; more++) {
            analyzer.database().run("truncate stream, ledger");
            analyzer.database().run("""
                    insert into stream (stream_id, node, path, device, inode, head_length, head_hash, next_offset)
                    select i * 1000, 'web', '/' || i, 1, i, 0, '', 10 from generate_series(1, %d) as i
                    """.formatted(many + more));
            analyzer.database().run("insert into ledger select stream_id, '2026-01-02', 'stored', 10, 0 from stream");
            analyzer.database().run("update stream set next_offset = 11 where stream_id = 1000 * " + many / 2);
            analyzer.database().run("insert into ledger values (9223372036854775806, '2026-01-02', 'stored', 7, 0)");

            Checked checked = run();

            assertThat(checked.sums().streams()).isEqualTo(many + more + 1);
            assertThat(checked.uneven())
                    .extracting(Uneven::stream)
                    .containsExactly(String.valueOf(1000 * many / 2), "9223372036854775806");
        }
    }

    @Test
    void a_check_while_lines_are_stored_packed_and_dropped_does_not_cry_wolf() {
        AtomicInteger writing = new AtomicInteger(2);

        List<List<Checked>> all = AtOnce.each(5, number -> switch (number) {
            case 0, 1 -> write(number + 1, writing);
            case 2 -> packWhile(writing);
            case 3 -> dropWhile(writing);
            default -> checkWhile(writing);
        });

        assertThat(all.getLast()).hasSizeGreaterThan(3).allSatisfy(checked -> {
            assertThat(checked.uneven()).isEmpty();
            assertThat(checked.addsUp()).isTrue();
        });
        assertThat(all.getLast())
                .extracting(checked -> checked.sums().linesStored())
                .doesNotHaveDuplicates();
        assertThat(run().sums().linesStored()).isEqualTo(2 * 40 * 350);
        assertThat(run().addsUp()).isTrue();
    }

    @Test
    void one_checks_at_a_time_and_leaves_no_trace_on_its_connection() throws SQLException {
        try (Connection other = analyzer.database().connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('watchkeeper ledger check'))");

            assertThat(check.run().await().indefinitely()).isEmpty();
            assertThat(check.last().await().indefinitely()).isEmpty();
            statement.execute("select pg_advisory_unlock(hashtext('watchkeeper ledger check'))");
        }
        assertThat(run().addsUp()).isTrue();

        assertThat(analyzer.rows("select count(*) from pg_locks where locktype = 'advisory'"
                        + " and database = (select oid from pg_database where datname = current_database())"))
                .containsExactly("0");
        assertThat(analyzer.pool()
                        .query("show statement_timeout")
                        .execute()
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getString(0))
                .isEqualTo("0");
    }

    @Test
    void what_was_found_is_remembered_and_shown_by_every_replica() {
        take(1, 0, "one");
        take(Segment.missing(1, 4, 9, Gap.CORRUPT));
        analyzer.database().run("update stream set next_offset = 10");

        Checked checked = run();

        assertThat(check.last().await().indefinitely()).contains(checked);
        assertThat(analyzer.rows("select streams_uneven, bytes_unaccounted, bytes_lost, uneven->0->>'path'"
                        + " from ledger_checks"))
                .containsExactly("1|1|5|/var/log/app1.log");
        SimpleMeterRegistry others = new SimpleMeterRegistry();
        new LedgerCheck(analyzer.pool(), new CheckStore(analyzer.pool()), new CheckMeters(others))
                .ifOlderThan(Duration.ofHours(1))
                .await()
                .indefinitely();
        assertThat(List.of(meters, others)).allSatisfy(replica -> {
            assertThat(gauge(replica, "unaccounted_bytes")).isEqualTo(1);
            assertThat(gauge(replica, "uneven_streams")).isEqualTo(1);
            assertThat(gauge(replica, "missing_lines")).isZero();
            assertThat(gauge(replica, "lost_bytes")).isEqualTo(5);
            assertThat(gauge(replica, "timestamp_seconds"))
                    .isEqualTo(checked.checkedAt().toEpochMilli() / 1e3);
        });
    }

    @Test
    void it_is_due_when_there_was_none_and_when_the_last_one_is_old() {
        check.ifOlderThan(Duration.ofHours(1)).await().indefinitely();
        check.ifOlderThan(Duration.ofHours(1)).await().indefinitely();
        assertThat(analyzer.rows("select count(*) from ledger_checks")).containsExactly("1");

        analyzer.database().run("update ledger_check set checked_at = now() - interval '61 minutes'");
        check.ifOlderThan(Duration.ofHours(1)).await().indefinitely();

        assertThat(analyzer.rows("select count(*) from ledger_checks")).containsExactly("2");
    }

    private static double gauge(SimpleMeterRegistry registry, String name) {
        return registry.get("watchkeeper_ledger_check_" + name).gauge().value();
    }

    private Checked run() {
        return check.run().await().indefinitely().orElseThrow();
    }

    private List<Checked> write(long stream, AtomicInteger writing) {
        long first = 0;
        for (int i = 0; i < 40; i++) {
            first = take(stream, first, many(i % 2 == 0 ? "2026-01-02" : "2025-12-30", 350));
        }
        writing.decrementAndGet();
        return List.of();
    }

    private List<Checked> packWhile(AtomicInteger writing) {
        Packing packing = analyzer.packing();
        while (writing.get() > 0) {
            packing.step().await().indefinitely();
        }
        return List.of();
    }

    /** Dropping a day gives up when others hold it for long, and the product tries again an hour later. */
    private List<Checked> dropWhile(AtomicInteger writing) {
        DayStore days = new DayStore(analyzer.pool());
        while (writing.get() > 0) {
            days.drop(LocalDate.parse("2025-12-30"))
                    .onFailure()
                    .recoverWithItem(0L)
                    .await()
                    .indefinitely();
        }
        return List.of();
    }

    private List<Checked> checkWhile(AtomicInteger writing) {
        List<Checked> checks = new ArrayList<>();
        long lines = 0;
        while (writing.get() > 0) {
            Optional<Checked> checked = check.run().await().indefinitely();
            if (checked.isPresent() && checked.get().sums().linesStored() > lines) {
                lines = checked.get().sums().linesStored();
                checks.add(checked.get());
            }
            checked.filter(one -> !one.addsUp()).ifPresent(checks::add);
        }
        return checks;
    }

    private void packAll() {
        Packing packing = analyzer.packing();
        while (packing.step().await().indefinitely()) {
            // One step after the other, until there is nothing to pack.
        }
    }

    private long take(long stream, long first, String... lines) {
        Segment segment = segment(stream, first, lines);
        take(segment);
        return segment.next();
    }

    private void take(Segment segment) {
        assertThat(ingest.take(Batches.of(segment)).await().indefinitely().segments())
                .allMatch(answer -> answer.cursor() == segment.next());
    }

    private long sum(String sql) {
        return Long.parseLong(analyzer.rows(sql).getFirst());
    }

    private static String[] many(String day, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%sT12:00:00Z INFO [A] order %06d taken".formatted(day, i))
                .toArray(String[]::new);
    }
}
