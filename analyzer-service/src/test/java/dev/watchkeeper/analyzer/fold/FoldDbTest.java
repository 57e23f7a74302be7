package dev.watchkeeper.analyzer.fold;

import static dev.watchkeeper.analyzer.testing.Batches.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.analyzer.testing.AtOnce;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldDbTest {

    private static final String FAILED = "2026-01-01T12:00:00Z ERROR [Payment] payment failed id=";

    private final AnalyzerDatabase analyzer = AnalyzerDatabase.fresh();
    private final Ingest ingest = analyzer.ingest(TurnedClock.at("2026-01-01T13:00:00Z"));

    @Test
    void lines_are_counted_by_minute_component_and_level() {
        take(segment(
                1,
                0,
                "2026-01-01T12:00:00Z INFO [A] x",
                "2026-01-01T12:00:59Z INFO [A] x",
                "2026-01-01T12:01:00Z INFO [A] x",
                "2026-01-01T12:01:00Z ERROR [B] y"));

        analyzer.foldAll();

        assertThat(analyzer.rows(
                        "select minute at time zone 'utc', component, level, lines from line_counts order by 1, 2"))
                .containsExactly(
                        "2026-01-01 12:00:00|A|INFO|2",
                        "2026-01-01 12:01:00|A|INFO|1",
                        "2026-01-01 12:01:00|B|ERROR|1");
    }

    @Test
    void what_is_folded_is_not_folded_again() {
        take(segment(1, 0, FAILED + "1"));

        assertThat(analyzer.foldAll()).isEqualTo(1);
        assertThat(analyzer.foldAll()).isZero();

        assertThat(analyzer.rows("select lines from issue")).containsExactly("1");
        assertThat(analyzer.rows("select sum(lines) from level_minute")).containsExactly("1");
    }

    @Test
    void a_stream_that_was_folded_rests_and_others_do_not_wait_for_it() {
        Fold fold = analyzer.fold(Duration.ofDays(1));
        Segment first = segment(1, 0, FAILED + "1");
        take(first);
        assertThat(step(fold)).isTrue();

        take(segment(1, first.next(), FAILED + "2"));
        take(segment(2, 0, FAILED + "3"));
        assertThat(step(fold)).isTrue();
        assertThat(step(fold)).isFalse();

        assertThat(analyzer.rows("select stream_id, folded_offset > 0 from stream_fold order by 1"))
                .containsExactly("1|t", "2|t");
        assertThat(analyzer.rows("select stream_id from fold_due")).containsExactly("1");
    }

    @Test
    void a_stream_with_more_than_one_fold_takes_does_not_rest() {
        Fold fold = analyzer.fold(Duration.ofDays(1));
        long next = 0;
        for (int batch = 0; batch < 41; batch++) {
            Segment segment = segment(1, next, FAILED + "1");
            take(segment);
            next = segment.next();
        }

        assertThat(List.of(step(fold), step(fold), step(fold), step(fold))).containsExactly(true, true, true, false);
        assertThat(analyzer.rows("select lines from issue")).containsExactly("41");
    }

    private static boolean step(Fold fold) {
        return fold.step().await().indefinitely();
    }

    @Test
    void the_same_trouble_is_one_issue_with_one_event_and_the_first_lines_as_evidence() {
        Segment first = segment(1, 0, FAILED + "1", FAILED + "2");
        take(first);
        analyzer.foldAll();
        take(segment(1, first.next(), FAILED + "3"));
        analyzer.foldAll();

        assertThat(analyzer.rows("select state, class, severity, component, scope, lines from issues"))
                .containsExactly("open|error_logged|MEDIUM|Payment|host1|3");
        assertThat(analyzer.rows("select kind from event")).containsExactly("issue_opened");
        assertThat(analyzer.rows("select line from issue_evidence order by line_offset"))
                .containsExactly("payment failed id=1", "payment failed id=2", "payment failed id=3");
        assertThat(analyzer.rows("select step from issue_step")).containsExactly("opened");
    }

    @Test
    void of_lines_of_one_time_the_same_tells_the_issue_whether_they_come_together_or_not() {
        String[] lines = {
            "2026-01-01T12:00:00Z ERROR [B] disk sda is bad",
            "2026-01-01T12:00:00Z ERROR [A] disk sda is bad",
            "2026-01-01T12:00:00Z ERROR [C] disk sda is bad"
        };
        take(segment(1, 0, lines));
        analyzer.foldAll();
        assertThat(analyzer.rows("select component from issue")).containsExactly("A");

        analyzer.database().run("truncate issue cascade");
        long first = 0;
        for (String line : lines) {
            Segment segment = segment(2, first, line);
            take(segment);
            analyzer.foldAll();
            first = segment.next();
        }
        assertThat(analyzer.rows("select component from issue")).containsExactly("A");
    }

    @Test
    void evidence_stays_short() {
        String[] storm = IntStream.range(0, 500).mapToObj(i -> FAILED + i).toArray(String[]::new);

        take(segment(1, 0, storm));
        analyzer.foldAll();

        assertThat(analyzer.rows("select lines from issue")).containsExactly("500");
        assertThat(analyzer.rows("select count(*) from issue_evidence")).containsExactly("5");
    }

    @Test
    void a_resolved_issue_that_is_seen_after_the_grace_regresses() {
        Segment first = segment(1, 0, FAILED + "1");
        take(first);
        analyzer.foldAll();
        analyzer.database()
                .run("update issue set state = 'resolved', resolved_at = timestamptz '2026-01-01 11:54:59Z'");

        take(segment(1, first.next(), FAILED + "2"));
        analyzer.foldAll();

        assertThat(analyzer.rows("select state, resolved_at from issue")).containsExactly("regressed|");
        assertThat(analyzer.rows("select kind from event order by event_id"))
                .containsExactly("issue_opened", "issue_regressed");
    }

    @Test
    void a_resolved_issue_that_is_seen_within_the_grace_stays_resolved() {
        Segment first = segment(1, 0, FAILED + "1");
        take(first);
        analyzer.foldAll();
        analyzer.database()
                .run("update issue set state = 'resolved', resolved_at = timestamptz '2026-01-01 11:55:00Z'");

        take(segment(1, first.next(), FAILED + "2"));
        analyzer.foldAll();

        assertThat(analyzer.rows("select state, lines from issue")).containsExactly("resolved|2");
    }

    @Test
    void bytes_that_are_gone_are_passed() {
        take(Segment.missing(1, 0, 100, Gap.DELETED_UNREAD));
        take(segment(1, 100, FAILED + "1"));

        analyzer.foldAll();

        assertThat(analyzer.rows("select bytes_to_fold from streams")).containsExactly("0");
        assertThat(analyzer.rows("select lines from issue")).containsExactly("1");
    }

    @Test
    void a_long_backlog_is_folded_in_several_steps_and_counted_once() {
        long first = 0;
        for (int i = 0; i < 50; i++) {
            Segment segment = segment(1, first, FAILED + i);
            take(segment);
            first = segment.next();
        }

        assertThat(analyzer.foldAll()).isGreaterThan(1);

        assertThat(analyzer.rows("select lines from issue")).containsExactly("50");
        assertThat(analyzer.rows("select lines from code_seen")).containsExactly("50");
    }

    @Test
    void replicas_share_the_streams_and_count_every_line_once() {
        for (int stream = 1; stream <= 40; stream++) {
            take(segment(stream, 0, FAILED + stream, "2026-01-01T12:00:00Z FATAL [Db] disk is gone " + stream));
        }

        List<Integer> steps = AtOnce.each(4, replica -> analyzer.foldAll());

        assertThat(steps.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(analyzer.rows("select lines from issue")).containsExactly("40", "40");
        assertThat(analyzer.rows("select sum(lines) from code_minute")).containsExactly("80");
        assertThat(analyzer.rows("select count(*) from event")).containsExactly("2");
    }

    private void take(Segment segment) {
        assertThat(ingest.take(Batches.of(segment)).await().indefinitely().segments())
                .allMatch(answer -> answer.cursor() == segment.next());
    }
}
