package dev.watchkeeper.analyzer.ingest;

import static dev.watchkeeper.analyzer.testing.Batches.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.stream.LifeStore;
import dev.watchkeeper.analyzer.stream.StreamQuery;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.analyzer.testing.AtOnce;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.Segment.RawLine;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IngestDbTest {

    private static final String EVERYTHING = "select (select json_agg(s order by stream_id) from stream as s),"
            + " (select json_agg(l order by stream_id, outcome) from ledger as l),"
            + " (select count(*) from log_chunk), (select count(*) from fold_due), (select count(*) from quarantine)";

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
    void a_batch_that_overtook_another_is_stored_behind_it() {
        CompletableFuture<BatchAnswer> second =
                ingest.take(Batches.of(segment(1, 4, "two"))).subscribeAsCompletionStage();
        Ingest replica = analyzer.replica("replica").ingest(TurnedClock.at("2026-01-01T13:00:00Z"));

        assertThat(replica.take(Batches.of(segment(1, 0, "one")))
                        .await()
                        .indefinitely()
                        .segments())
                .containsExactly(SegmentAnswer.taken(1, 4));

        assertThat(second.join().segments()).containsExactly(SegmentAnswer.taken(1, 8));
        assertThat(analyzer.rows("select message from log_entries order by line_offset"))
                .containsExactly("one", "two");
    }

    @Test
    void a_stream_nobody_introduced_stands_at_its_beginning() {
        Batch stranger = new Batch("b", "host1", List.of(), List.of(segment(9, 50, "x")), List.of());

        assertThat(take(stranger)).containsExactly(SegmentAnswer.goOnAt(9, 0));
        assertThat(analyzer.rows("select count(*) from stream")).containsExactly("0");
    }

    @Test
    void a_sender_that_was_taken_over_keeps_its_new_lines_and_is_told_why() {
        take(Batches.of(segment(1, 0, "known")));
        new LifeStore(analyzer.pool()).begin(Batches.NODE, "another").await().indefinitely();

        List<SegmentAnswer> answers = take(Batches.of(segment(1, 6, "still"), segment(2, 0, "too late")));

        assertThat(answers.getFirst()).isEqualTo(SegmentAnswer.taken(1, 12));
        assertThat(answers.getLast().verdict()).isEqualTo(SegmentAnswer.Verdict.LATER);
        assertThat(answers.getLast().afterMillis()).isEqualTo(10_000);
        assertThat(answers.getLast().why())
                .startsWith("another collector has taken over node host1: give each collector its own name");
        assertThat(analyzer.rows("select message from log_entries order by line_offset"))
                .containsExactly("known", "still");
        assertThat(analyzer.rows("select count(*) from stream")).containsExactly("1");
    }

    @Test
    void a_batch_of_a_life_that_is_over_leaves_nothing_behind() {
        begin("first");
        take(ofLife(1, segment(1, 0, "a greeting")));
        begin("second");
        List<String> before = analyzer.rows(EVERYTHING);

        List<SegmentAnswer> answers = take(ofLife(1, segment(1, 11, "late"), segment(2, 0, "late, too")));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.verdict()).isEqualTo(SegmentAnswer.Verdict.LATER);
            assertThat(answer.afterMillis()).isEqualTo(10_000);
            assertThat(answer.why()).startsWith("node host1 was taken over");
        });
        assertThat(analyzer.rows(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void the_last_life_goes_on_where_the_one_before_it_stood() {
        begin("first");
        take(ofLife(1, segment(1, 0, "one")));
        begin("second");

        assertThat(take(ofLife(2, segment(1, 4, "two")))).containsExactly(SegmentAnswer.taken(1, 8));
    }

    @Test
    void a_life_that_is_over_is_told_so_of_what_is_stored_and_of_lines_that_are_refused_too() {
        begin("first");
        take(ofLife(1, segment(1, 0, "one")));
        begin("second");

        assertThat(take(ofLife(1, segment(1, 0, "one"))).getFirst().verdict()).isEqualTo(SegmentAnswer.Verdict.LATER);
        assertThat(take(Batches.of(segment(1, 0, "one")))).containsExactly(SegmentAnswer.taken(1, 4));
    }

    @Test
    void what_was_refused_of_a_stream_is_told_with_it() {
        take(Batches.of(segment(1, 0, "one"), Segment.missing(1, 4, 15, Gap.REFUSED), segment(2, 0, "two")));

        assertThat(new StreamQuery(analyzer.pool())
                        .ofNode(Batches.NODE, 0, 10)
                        .await()
                        .indefinitely())
                .extracting(KnownStream::refused)
                .containsExactly(11L, 0L);
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
                .containsExactly("lost_deleted|1000|0", "stored|4|1");
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
        assertThat(analyzer.rows("select line_offset, reason, stored, encode(raw, 'hex') from quarantine"
                        + " where line_offset < 37 order by 1"))
                .containsExactly(
                        "7|holds a NUL|t|6e756c200020696e73696465",
                        "20|holds a lone surrogate|t|6c6f6e6520eda08020737572726f67617465");
        assertThat(analyzer.rows(
                        "select reason, stored, convert_from(raw, 'UTF8') from quarantine where line_offset = 37"))
                .containsExactly("holds an escaped NUL|t|{\"level\":\"error\",\"msg\":\"escaped \\u0000 nul\"}");
        assertThat(analyzer.rows("select line_offset, flags from log_entries where flags is not null order by 1"))
                .containsExactly("7|{cleaned}", "20|{cleaned}", "37|{cleaned}");
    }

    @Test
    void a_line_that_is_no_utf_8_is_stored_as_far_as_it_can_be_read_and_kept_byte_for_byte() {
        Segment broken = new Segment(
                1, 0, 10, List.of(0, 4), List.of("one", "tw\uFFFD"), List.of(new RawLine(1, "dHf/")), null, null);

        take(Batches.of(broken));

        assertThat(analyzer.rows("select message from log_entries order by line_offset"))
                .containsExactly("one", "tw\uFFFD");
        assertThat(analyzer.rows("select line_offset, reason, stored, encode(raw, 'hex') from quarantine"))
                .containsExactly("4|is not valid UTF-8|t|7477ff");
        assertThat(analyzer.rows("select outcome, bytes, lines from ledger")).containsExactly("stored|10|2");
    }

    @Test
    void one_line_in_a_thousand_that_the_database_refuses_is_put_aside_and_the_others_are_stored() {
        analyzer.database().run("alter table log_chunk add constraint no_poison check (not 'poison' = any(message))");
        String[] lines = IntStream.range(0, 1_000)
                .mapToObj(i -> i == 617 ? "poison" : "line " + i)
                .toArray(String[]::new);
        Segment segment = segment(1, 0, lines);
        Segment neighbour = segment(2, 0, "neighbour");

        assertThat(take(Batches.of(segment, neighbour)))
                .containsExactly(SegmentAnswer.taken(1, segment.next()), SegmentAnswer.taken(2, neighbour.next()));

        assertThat(analyzer.rows("select count(*), count(distinct line_offset) from log_entries where stream_id = 1"))
                .containsExactly("999|999");
        assertThat(analyzer.rows(
                        "select stored, convert_from(raw, 'UTF8'), reason like 'not taken: %' from quarantine"))
                .containsExactly("f|poison|t");
        assertThat(analyzer.rows("select outcome, bytes, lines from ledger where stream_id = 1 order by 1"))
                .containsExactly("quarantined|7|1", "stored|" + (segment.next() - 7) + "|999");
        assertThat(analyzer.rows("select message from log_entries where stream_id = 2"))
                .containsExactly("neighbour");
    }

    @Test
    void the_segments_of_a_stream_are_taken_together_or_not_at_all() {
        Segment first = segment(1, 0, "one");
        Segment gap = Segment.missing(1, 4, 9, Gap.TRUNCATED);
        Segment next = segment(1, 9, "two");
        Batch batch = Batches.of(first, gap, next);

        assertThat(take(batch)).extracting(SegmentAnswer::cursor).containsExactly(13L, 13L, 13L);
        assertThat(take(Batches.of(gap, next, segment(1, 13, "three"))))
                .containsExactly(SegmentAnswer.taken(1, 13), SegmentAnswer.taken(1, 13), SegmentAnswer.goOnAt(1, 13));

        assertThat(analyzer.rows("select message from log_entries order by line_offset"))
                .containsExactly("one", "two");
        assertThat(analyzer.rows("select outcome, bytes, lines from ledger order by 1"))
                .containsExactly("stored|8|2", "truncated|5|0");
    }

    @Test
    void text_that_is_hostile_in_a_path_holds_up_nothing() {
        StreamIntroduction hostile = new StreamIntroduction(1, "host\0", "/a\0.log", 1, 1, 0, "", 0);

        take(new Batch("b", "host1", List.of(hostile, hostile), List.of(segment(1, 0, "x")), List.of()));

        assertThat(analyzer.rows("select path from log_entries")).containsExactly("/a\u2400.log");
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
                .containsExactly("2025-12-31|2|0|103", "2026-01-01|1|34|68");
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

    @Test
    void many_that_offer_the_same_poison_at_once_are_all_answered() {
        analyzer.database().run("alter table log_chunk add constraint no_poison check (not 'poison' = any(message))");
        Batch batch = Batches.of(segment(1, 0, "a", "poison", "b"));

        List<List<SegmentAnswer>> answers = AtOnce.each(8, i -> take(batch));

        assertThat(answers)
                .allSatisfy(all ->
                        assertThat(all).extracting(SegmentAnswer::verdict).containsOnly(SegmentAnswer.Verdict.TAKEN));
        assertThat(analyzer.rows("select message from log_entries order by 1")).containsExactly("a", "b");
    }

    private static Batch introduced(int headLength, String headHash) {
        StreamIntroduction head = new StreamIntroduction(1, "host1", "/a.log", 1, 1, headLength, headHash, 0);
        return new Batch("b", "host1", List.of(head), List.of(segment(1, 0, "x")), List.of());
    }

    /** As somebody sends it whose lines count only as long as nobody took over from him. */
    private static Batch ofLife(long life, Segment... segments) {
        Batch batch = Batches.of(segments);
        List<StreamIntroduction> longerHeads = batch.introductions().stream()
                .map(one -> new StreamIntroduction(
                        one.stream(),
                        one.node(),
                        one.path(),
                        0,
                        0,
                        (int) batch.segments().getFirst().next(),
                        "ab",
                        life))
                .toList();
        return new Batch(batch.id(), batch.node(), life, longerHeads, batch.segments(), List.of());
    }

    private void begin(String by) {
        new LifeStore(analyzer.pool()).begin(Batches.NODE, by).await().indefinitely();
    }

    private List<SegmentAnswer> take(Batch batch) {
        return ingest.take(batch).await().indefinitely().segments();
    }
}
