package dev.watchkeeper.analyzer.ingest;

import static dev.watchkeeper.analyzer.testing.Batches.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.analyzer.testing.AtOnce;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestDbTest {

    private final AnalyzerDatabase analyzer = AnalyzerDatabase.fresh();
    private final Ingest ingest = analyzer.ingest(TurnedClock.at("2026-01-01T13:00:00Z"));

    @Test
    void lines_are_stored_with_all_that_was_understood() {
        Segment segment = segment(1, 0, "2026-01-01T12:00:00Z ERROR [Payment] payment failed id=1");

        assertThat(take(Batches.of(segment))).containsExactly(SegmentAnswer.taken(1, segment.next()));

        assertThat(analyzer.rows(
                        "select day, ts at time zone 'utc', level, component, message, class, node, path, line_offset"
                                + " from log_entries"))
                .containsExactly("2026-01-01|2026-01-01 12:00:00|ERROR|Payment|payment failed id=1|error_logged"
                        + "|host1|/var/log/app1.log|0");
    }

    @Test
    void a_batch_that_comes_again_changes_nothing_and_is_answered_the_same() {
        Batch batch = Batches.of(segment(1, 0, "one", "two"), segment(2, 0, "three"));

        List<SegmentAnswer> first = take(batch);
        List<SegmentAnswer> second = take(batch);

        assertThat(second).isEqualTo(first);
        assertThat(analyzer.rows("select message from log_entries order by message"))
                .containsExactly("one", "three", "two");
        assertThat(analyzer.rows("select sum(bytes), sum(lines) from ledger")).containsExactly("14|3");
    }

    @Test
    void a_segment_that_leaves_bytes_out_is_sent_back_to_the_cursor() {
        take(Batches.of(segment(1, 0, "one")));

        assertThat(take(Batches.of(segment(1, 10, "later")))).containsExactly(SegmentAnswer.goOnAt(1, 4));
        assertThat(analyzer.rows("select message from log_entries")).containsExactly("one");
    }

    @Test
    void a_segment_that_begins_in_the_known_is_sent_to_the_cursor_too() {
        take(Batches.of(segment(1, 0, "one")));

        assertThat(take(Batches.of(segment(1, 0, "one", "two")))).containsExactly(SegmentAnswer.goOnAt(1, 4));
    }

    @Test
    void a_stream_nobody_introduced_stands_at_its_beginning() {
        Batch stranger = new Batch("b", "host1", List.of(), List.of(segment(9, 50, "x")), List.of());

        assertThat(take(stranger)).containsExactly(SegmentAnswer.goOnAt(9, 0));
        assertThat(analyzer.rows("select count(*) from stream")).containsExactly("0");
    }

    @Test
    void a_stream_is_introduced_again_when_more_of_its_head_is_known() {
        take(introduced(10, "ten"));

        take(introduced(20, "twenty"));
        take(introduced(10, "ten"));

        assertThat(analyzer.rows("select head_length, head_hash from stream")).containsExactly("20|twenty");
    }

    @Test
    void one_stream_that_cannot_go_on_does_not_hold_up_the_others() {
        Batch batch = Batches.of(segment(1, 5, "too early"), segment(2, 0, "in time"));

        assertThat(take(batch)).containsExactly(SegmentAnswer.goOnAt(1, 0), SegmentAnswer.taken(2, 8));
        assertThat(analyzer.rows("select message from log_entries")).containsExactly("in time");
    }

    @Test
    void bytes_that_are_gone_move_the_cursor_and_stand_in_the_ledger() {
        take(Batches.of(segment(1, 0, "one")));

        assertThat(take(Batches.of(Segment.missing(1, 4, 1_004, Gap.DELETED_UNREAD))))
                .containsExactly(SegmentAnswer.taken(1, 1_004));

        assertThat(analyzer.rows("select outcome, bytes, lines from ledger order by outcome"))
                .containsExactly("deleted_unread|1000|0", "stored|4|1");
        assertThat(analyzer.rows("select next_offset from stream")).containsExactly("1004");
    }

    @Test
    void hostile_text_does_not_block_its_neighbours() {
        take(Batches.of(segment(
                1,
                0,
                "before",
                "nul \0 inside",
                "lone \uD800 surrogate",
                "{\"level\":\"error\",\"msg\":\"escaped \\u0000 nul\"}",
                "x".repeat(1_000_000),
                "after")));

        assertThat(analyzer.rows("select count(*) from log_entries")).containsExactly("6");
        assertThat(analyzer.rows("select message from log_entries where line_offset = 7"))
                .containsExactly("nul \u2400 inside");
        assertThat(analyzer.rows("select attributes from log_entries")).hasSize(6);
    }

    @Test
    void lines_of_two_days_are_two_chunks_and_all_are_there() {
        take(Batches.of(segment(
                1,
                0,
                "2025-12-31T23:59:59Z INFO [A] old",
                "2026-01-01T00:00:00Z INFO [A] new",
                "2025-12-31T23:59:58Z INFO [A] late")));

        assertThat(analyzer.rows("select day, line_count, first_offset, next_offset from log_chunk order by day"))
                .containsExactly("2025-12-31|2|0|103", "2026-01-01|1|0|103");
        assertThat(analyzer.rows("select message from log_entries order by line_offset"))
                .containsExactly("old", "new", "late");
    }

    @Test
    void a_sample_that_comes_twice_is_stored_once() {
        HostSample sample =
                new HostSample(Instant.parse("2026-01-01T12:00:00Z"), 12.5, 1, 2, 3, 1_000, 250, 0, 0, 100, 40, 7, 60);
        Batch batch = new Batch("b", "host1", List.of(), List.of(), List.of(sample));

        take(batch);
        take(batch);

        assertThat(analyzer.rows("select node, cpu_percent, memory_percent, disk_percent from system_metrics"))
                .containsExactly("host1|12.5|25|40");
    }

    @Test
    void two_that_offer_the_same_streams_at_once_store_every_line_once() {
        Segment[] streams = {segment(1, 0, "a"), segment(2, 0, "b"), segment(3, 0, "c")};
        Segment[] otherWay = {streams[2], streams[1], streams[0]};

        List<List<SegmentAnswer>> answers = AtOnce.each(8, i -> take(Batches.of(i % 2 == 0 ? streams : otherWay)));

        assertThat(answers)
                .allSatisfy(all ->
                        assertThat(all).extracting(SegmentAnswer::verdict).containsOnly(SegmentAnswer.Verdict.TAKEN));
        assertThat(analyzer.rows("select message from log_entries order by 1")).containsExactly("a", "b", "c");
    }

    private static Batch introduced(int headLength, String headHash) {
        StreamIntroduction head = new StreamIntroduction(1, "host1", "/a.log", 1, 1, headLength, headHash);
        return new Batch("b", "host1", List.of(head), List.of(segment(1, 0, "x")), List.of());
    }

    private List<SegmentAnswer> take(Batch batch) {
        return ingest.take(batch).await().indefinitely().segments();
    }
}
