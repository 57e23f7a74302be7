package dev.watchkeeper.analyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.ledger.LedgerQuery.Bytes;
import dev.watchkeeper.analyzer.ledger.LedgerQuery.LedgerDay;
import dev.watchkeeper.analyzer.ledger.LedgerQuery.LedgerPage;
import dev.watchkeeper.analyzer.ledger.LedgerQuery.Lines;
import dev.watchkeeper.analyzer.ledger.LedgerQuery.LostBytes;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerQueryDbTest {

    private static final AnalyzerDatabase ANALYZER = AnalyzerDatabase.fresh();

    private final LedgerQuery ledger = new LedgerQuery(ANALYZER.pool());

    /** Stream 1 lost something on the second day; stream 2 lost nothing; three bytes of stream 3 are in no day. */
    @BeforeAll
    static void three_streams() {
        ANALYZER.database().run("""
                insert into stream (stream_id, node, path, device, inode, head_length, head_hash, next_offset)
                values (1, 'web', '/a.log', 1, 1, 0, '', 260),
                       (2, 'web', '/b.log', 1, 2, 0, '', 70),
                       (3, 'db', '/a.log', 1, 3, 0, '', 13)
                """);
        ANALYZER.database().run("""
                insert into ledger (stream_id, day, outcome, bytes, lines)
                values (1, '2026-01-01', 'stored', 100, 5),
                       (1, '2026-01-02', 'stored', 50, 2),
                       (1, '2026-01-02', 'filtered', 20, 4),
                       (1, '2026-01-02', 'quarantined', 10, 1),
                       (1, '2026-01-02', 'truncated', 5, 0),
                       (1, '2026-01-02', 'lost_deleted', 30, 0),
                       (1, '2026-01-02', 'lost_overwritten', 20, 0),
                       (1, '2026-01-02', 'lost_corrupt', 15, 3),
                       (1, '2026-01-02', 'lost_refused', 10, 1),
                       (2, '2026-01-02', 'stored', 70, 7),
                       (3, '2026-01-01', 'stored', 10, 1)
                """);
    }

    @Test
    void the_newest_day_comes_first_and_has_every_byte_by_its_outcome() {
        List<LedgerDay> days = page(null, null, null, null, null).days();

        assertThat(places(days)).containsExactly("2026-01-02:2", "2026-01-02:1", "2026-01-01:3", "2026-01-01:1");
        assertThat(days.get(1))
                .isEqualTo(new LedgerDay(
                        LocalDate.parse("2026-01-02"),
                        "1",
                        "web",
                        "/a.log",
                        new Bytes(160, 50, 20, 10, 5, 75, new LostBytes(30, 20, 15, 10)),
                        new Lines(2, 4, 1, 4),
                        0));
        assertThat(days.get(2).bytesUnaccounted()).isEqualTo(3);
    }

    @Test
    void the_totals_are_those_of_all_pages() {
        LedgerPage page = page(null, null, null, null, "1");

        assertThat(page.days()).hasSize(1);
        assertThat(page.totals())
                .isEqualTo(new LedgerQuery.Totals(
                        new Bytes(340, 230, 20, 10, 5, 75, new LostBytes(30, 20, 15, 10)), new Lines(15, 4, 1, 4), 3));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> seen = new ArrayList<>();
        String before = null;
        do {
            LedgerPage page = ledger.page(LedgerWish.of(null, null, null, null, null, null, before, "2"))
                    .await()
                    .indefinitely();
            seen.addAll(places(page.days()));
            before = page.next();
        } while (before != null);

        assertThat(seen).containsExactly("2026-01-02:2", "2026-01-02:1", "2026-01-01:3", "2026-01-01:1");
    }

    @Test
    void it_can_be_asked_for_a_node_a_path_a_stream_and_days() {
        assertThat(places(page("db", null, null, null, null).days())).containsExactly("2026-01-01:3");
        assertThat(places(page("web", "/b.log", null, null, null).days())).containsExactly("2026-01-02:2");
        assertThat(places(page(null, null, "1", null, null).days())).containsExactly("2026-01-02:1", "2026-01-01:1");
        assertThat(places(ledger.page(LedgerWish.of(null, null, null, "2026-01-02", "2026-01-02", null, null, null))
                        .await()
                        .indefinitely()
                        .days()))
                .containsExactly("2026-01-02:2", "2026-01-02:1");
        assertThat(page("nobody", null, null, null, null).totals().bytes().lost())
                .isZero();
    }

    @Test
    void asked_for_trouble_it_shows_days_that_lost_something_and_streams_that_do_not_add_up() {
        LedgerPage page = page(null, null, null, "true", null);

        assertThat(places(page.days())).containsExactly("2026-01-02:1", "2026-01-01:3");
        assertThat(page.totals().bytes().lost()).isEqualTo(75);
        assertThat(page("web", "/b.log", null, "true", null).days()).isEmpty();
        assertThat(page("web", "/b.log", null, "true", null).totals().bytes().stored())
                .isEqualTo(70);
    }

    @Test
    void a_wish_is_answered_by_its_own_plan_however_often_it_is_wished() {
        for (int i = 0; i < 12; i++) {
            assertThat(page(null, null, "1", null, null).days()).hasSize(2);
        }

        assertThat(ANALYZER.pool()
                        .query(
                                "select count(*) from pg_prepared_statements where generic_plans > 0 and statement like '%ledger_%'")
                        .execute()
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getLong(0))
                .isZero();
    }

    private LedgerPage page(
            @Nullable String node,
            @Nullable String path,
            @Nullable String stream,
            @Nullable String trouble,
            @Nullable String limit) {
        return ledger.page(LedgerWish.of(node, path, stream, null, null, trouble, null, limit))
                .await()
                .indefinitely();
    }

    private static List<String> places(List<LedgerDay> days) {
        return days.stream().map(day -> day.day() + ":" + day.stream()).toList();
    }
}
