package dev.watchkeeper.analyzer.ingest;

import static dev.watchkeeper.analyzer.testing.Batches.introduction;
import static dev.watchkeeper.analyzer.testing.Batches.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchkeeper.analyzer.reading.Reading;
import dev.watchkeeper.analyzer.stream.Sender;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.engine.line.Understanding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Batches that are written before it is known whether the one before them is stored. */
class AheadDbTest {

    private static final String WAITING = """
            select count(*)
              from pg_stat_activity
             where datname = current_database()
               and state = 'idle in transaction'
            """;

    private final AnalyzerDatabase analyzer = AnalyzerDatabase.fresh();
    private final Storing storing = analyzer.storing();
    private final InTurn inTurn = new InTurn(Duration.ofMillis(50));
    private final RunReader reader = new RunReader(
            new Reading(Understanding.standard(), Map.of()), ZoneOffset.UTC, Instant.parse("2026-01-01T12:00:00Z"));

    /** One batch on its way. */
    private final class Sent {

        private final List<Run> runs;
        private final InTurn.Place place;

        Sent(Segment... segments) {
            runs = Run.of(List.of(segments));
            place = inTurn.enter(runs);
        }

        /** The place is left when it is done, as the front door does. */
        CompletableFuture<Map<Long, Long>> stored() {
            return storing.store(
                            new Origin(
                                    new Sender("host1", 0),
                                    runs.stream()
                                            .map(run -> introduction(run.stream()))
                                            .toList()),
                            runs.stream().map(reader::read).toList(),
                            place)
                    .onTermination()
                    .invoke(place::leave)
                    .subscribeAsCompletionStage();
        }

        CompletableFuture<Map<Long, Long>> writtenAhead() {
            CompletableFuture<Map<Long, Long>> stored = stored();
            await().untilAsserted(() -> assertThat(analyzer.rows(WAITING)).containsExactly("1"));
            return stored;
        }
    }

    @Test
    void what_follows_is_written_meanwhile_and_seen_only_behind_the_one_before() {
        Sent first = new Sent(segment(1, 0, "one"));
        first.place.begin();
        CompletableFuture<Map<Long, Long>> second = new Sent(segment(1, 4, "two")).writtenAhead();

        assertThat(messages()).isEmpty();
        assertThat(first.stored().join()).containsExactly(Map.entry(1L, 4L));
        assertThat(second.join()).containsExactly(Map.entry(1L, 8L));
        assertThat(messages()).containsExactly("one", "two");
        assertThat(analyzer.rows("select sum(bytes), sum(lines) from ledger")).containsExactly("8|2");
    }

    @Test
    void what_follows_leaves_nothing_behind_when_the_one_before_is_not_stored() {
        Sent first = new Sent(segment(1, 0, "one"));
        first.place.begin();
        CompletableFuture<Map<Long, Long>> second = new Sent(segment(1, 4, "two")).writtenAhead();

        first.place.leave();

        assertThat(second.join()).containsExactly(Map.entry(1L, 0L));
        assertThat(Stream.of("log_chunk", "fold_due", "ledger", "quarantine")
                        .flatMap(table -> analyzer.rows("select count(*) from " + table).stream()))
                .containsExactly("0", "0", "0", "0");
    }

    @Test
    void of_what_was_written_ahead_only_that_stays_whose_cursor_moves() {
        Sent first = new Sent(segment(1, 0, "one"));
        first.place.begin();
        CompletableFuture<Map<Long, Long>> second =
                new Sent(segment(1, 4, "two"), segment(2, 4, "too early")).writtenAhead();

        first.stored().join();

        assertThat(second.join()).containsOnly(Map.entry(1L, 8L), Map.entry(2L, 0L));
        assertThat(messages()).containsExactly("one", "two");
        assertThat(analyzer.rows("select sum(bytes), sum(lines) from ledger")).containsExactly("8|2");
    }

    @Test
    void the_same_written_ahead_twice_is_stored_once() {
        Sent first = new Sent(segment(1, 0, "one"));
        first.place.begin();
        CompletableFuture<Map<Long, Long>> second = new Sent(segment(1, 4, "two")).writtenAhead();
        CompletableFuture<Map<Long, Long>> again = new Sent(segment(1, 4, "two")).stored();

        first.stored().join();

        assertThat(second.join()).containsExactly(Map.entry(1L, 8L));
        assertThat(again.join()).containsExactly(Map.entry(1L, 8L));
        assertThat(messages()).containsExactly("one", "two");
        assertThat(analyzer.rows("select sum(bytes), sum(lines) from ledger")).containsExactly("8|2");
    }

    @Test
    void nobody_takes_a_connection_before_those_it_waits_for_have_one() {
        Sent first = new Sent(segment(1, 0, "one"));
        List<CompletableFuture<Map<Long, Long>>> others = Stream.iterate(4L, offset -> offset + 4)
                .limit(20)
                .map(offset -> new Sent(segment(1, offset, "two")).stored())
                .toList();

        // More than the pool has connections wait for the first.
        assertThat(first.stored().join()).containsExactly(Map.entry(1L, 4L));
        others.forEach(CompletableFuture::join);
        assertThat(messages()).hasSize(21);
    }

    private List<String> messages() {
        return analyzer.rows("select message from log_entries order by stream_id, line_offset");
    }
}
