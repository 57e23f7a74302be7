package dev.watchkeeper.collector.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.StreamIntroduction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailerTest {

    @TempDir
    Path temp;

    private LogFolder logs;

    @BeforeEach
    void open() {
        logs = new LogFolder(temp);
        logs.startCollector();
    }

    @AfterEach
    void close() throws IOException {
        logs.killCollector();
    }

    @Test
    void appended_lines_come_once_they_are_complete() throws IOException {
        logs.append("app.log", "one\ntw");
        assertThat(logs.readAll()).containsExactly("one");

        logs.append("app.log", "o\n");

        assertThat(logs.readAll()).containsExactly("two");
    }

    @Test
    void a_segment_says_where_its_bytes_and_lines_are() throws IOException {
        logs.append("app.log", "one\r\n\ntwo\nrest");

        Segment segment = logs.next().getFirst().segments().getFirst();

        assertThat(segment.first()).isZero();
        assertThat(segment.next()).isEqualTo(10);
        assertThat(segment.at()).containsExactly(0, 5, 6);
        assertThat(segment.lines()).containsExactly("one", "", "two");
    }

    @Test
    void what_is_not_acknowledged_comes_again() throws IOException {
        logs.append("app.log", "one\n");

        Segment first = logs.next().getFirst().segments().getFirst();
        logs.append("app.log", "two\n");
        Segment second = logs.next().getFirst().segments().getFirst();

        assertThat(second.stream()).isEqualTo(first.stream());
        assertThat(second.lines()).containsExactly("one", "two");
    }

    @Test
    void reading_goes_on_wherever_the_receiver_stands() throws IOException {
        logs.append("app.log", "one\ntwo\nthree\n");
        long stream = logs.next().getFirst().stream();

        logs.tailer().goOnAt(stream, 8);
        assertThat(logs.next().getFirst().segments().getFirst().lines()).containsExactly("three");
        logs.tailer().goOnAt(stream, 4);

        assertThat(logs.next().getFirst().segments().getFirst().lines()).containsExactly("two", "three");
    }

    @Test
    void a_stream_is_introduced_with_its_head_which_grows_with_the_file() throws IOException {
        logs.append("app.log", "one\n");
        StreamIntroduction young = logs.next().getFirst().introduction();
        logs.append("app.log", "x".repeat(2_000) + "\n");
        StreamIntroduction old = logs.next().getFirst().introduction();

        assertThat(young.headLength()).isEqualTo(4);
        assertThat(old.headLength()).isEqualTo(Head.MAX_BYTES);
        assertThat(old.headHash()).hasSize(64).isNotEqualTo(young.headHash());
        assertThat(old.path()).isEqualTo(logs.path("app.log").toString());
        assertThat(old.stream()).isPositive().isEqualTo(young.stream());
        assertThat(old.node()).isEqualTo("node-1");
    }

    @Test
    void a_renamed_file_is_read_on_beside_the_new_one() throws IOException {
        logs.append("app.log", "a1\n");
        long old = logs.readOne().stream();
        logs.append("app.log", "a2\n");
        logs.rename("app.log", "app.log.1");
        logs.append("app.log", "b1\n");
        logs.append("app.log.1", "a3, written late\n");

        List<Segment> segments = logs.readSegments();

        assertThat(segments).extracting(Segment::stream).contains(old).hasSize(2);
        assertThat(segments.stream().filter(segment -> segment.stream() == old))
                .singleElement()
                .extracting(Segment::first, Segment::lines)
                .containsExactly(3L, List.of("a2", "a3, written late"));
        assertThat(segments.stream().filter(segment -> segment.stream() != old))
                .singleElement()
                .extracting(Segment::first, Segment::lines)
                .containsExactly(0L, List.of("b1"));
    }

    @Test
    void the_last_line_of_a_renamed_file_needs_no_end_once_the_file_stands_still() throws IOException {
        logs.append("app.log", "a1\na2");
        logs.readAll();
        logs.rename("app.log", "app.log.1");
        assertThat(logs.readAll()).isEmpty();

        logs.clock().turn(LogFolder.GRACE.minusMillis(1));
        assertThat(logs.readAll()).isEmpty();
        logs.clock().turn(Duration.ofMillis(1));

        assertThat(logs.readAll()).containsExactly("a2");
    }

    @Test
    void a_file_that_grew_a_moment_ago_is_not_finished() throws IOException {
        logs.append("app.log", "a1\na2");
        logs.readAll();
        logs.rename("app.log", "app.log.1");
        logs.tailer().look();
        logs.clock().turn(LogFolder.GRACE);
        logs.append("app.log.1", " and mo");

        assertThat(logs.tailer().next(2 << 20, Set.of(), Map.of())).isEmpty();
        logs.append("app.log.1", "re\n");

        assertThat(logs.readAll()).containsExactly("a2 and more");
    }

    @Test
    void a_finished_file_is_closed_and_opened_again_if_it_is_written_to_after_all() throws IOException {
        logs.append("app.log", "a1\n");
        long stream = logs.readOne().stream();
        logs.rename("app.log", "app.log.1");
        logs.tailer().look();
        logs.clock().turn(LogFolder.GRACE);
        logs.tailer().look();
        assertThat(logs.tailer().fileCount()).isZero();

        logs.append("app.log.1", "a2, very late\n");
        logs.rename("app.log.1", "app.log.2");

        Segment late = logs.readOne();
        assertThat(late.stream()).isEqualTo(stream);
        assertThat(late.first()).isEqualTo(3);
        assertThat(late.lines()).containsExactly("a2, very late");
    }

    @Test
    void a_file_renamed_to_another_watched_name_stays_the_same_stream() throws IOException {
        logs.append("app.log", "a1\n");
        long stream = logs.readOne().stream();

        logs.rename("app.log", "app-2026-01-01.log");
        logs.append("app-2026-01-01.log", "a2\n");

        Segment segment = logs.readOne();
        assertThat(segment.stream()).isEqualTo(stream);
        assertThat(segment.lines()).containsExactly("a2");
    }

    @Test
    void a_deleted_file_is_read_to_its_end() throws IOException {
        logs.append("app.log", "a1\n");
        logs.readAll();
        logs.append("app.log", "a2\na3");
        logs.tailer().look();
        logs.delete("app.log");

        assertThat(logs.readAll()).containsExactly("a2");
        logs.clock().turn(LogFolder.GRACE);
        assertThat(logs.readAll()).containsExactly("a3");
        logs.tailer().look();

        assertThat(logs.tailer().fileCount()).isZero();
    }

    @Test
    void a_deleted_file_stays_open_until_all_of_it_is_acknowledged() throws IOException {
        logs.append("app.log", "a1\n");
        logs.tailer().look();
        logs.delete("app.log");
        logs.tailer().look();
        logs.clock().turn(Duration.ofDays(1));
        logs.tailer().look();

        assertThat(logs.readAll()).containsExactly("a1");
    }

    @Test
    void a_file_cut_off_is_a_new_stream_from_its_start() throws IOException {
        logs.append("app.log", "a long first line\n");
        long before = logs.readOne().stream();
        logs.truncate("app.log");
        logs.append("app.log", "b1\n");

        Segment after = logs.readOne();

        assertThat(after.stream()).isNotEqualTo(before);
        assertThat(after.first()).isZero();
        assertThat(after.lines()).containsExactly("b1");
    }

    @Test
    void a_file_cut_off_and_grown_past_the_old_place_is_noticed_by_its_head() throws IOException {
        logs.append("app.log", "a1\n");
        logs.readAll();
        logs.truncate("app.log");
        logs.append("app.log", "b1 is longer\nb2\n");

        assertThat(logs.readAll()).containsExactly("b1 is longer", "b2");
    }

    @Test
    void a_rotated_file_is_not_read_when_it_is_first_met() throws IOException {
        logs.append("app.log.1", "last week\n");
        logs.append("app.log", "today\n");

        assertThat(logs.readAll()).containsExactly("today");
    }

    @Test
    void a_stream_is_not_read_before_its_id_is_on_disk() throws IOException {
        logs.append("app.log", "a1\n");
        logs.breakTheStateFolder();
        logs.tailer().look();
        assertThat(logs.tailer().next(2 << 20, Set.of(), Map.of())).isEmpty();

        logs.mendTheStateFolder();

        assertThat(logs.readAll()).containsExactly("a1");
    }

    @Test
    void a_busy_file_gives_several_segments_that_follow_each_other() throws IOException {
        logs.append("app.log", "0123456789\n".repeat(2 * Segment.MAX_LINES + 1));

        List<Segment> segments = logs.next().getFirst().segments();

        assertThat(segments).extracting(Segment::first).containsExactly(0L, 44_000L, 88_000L);
        assertThat(segments).extracting(segment -> segment.lines().size()).containsExactly(4_000, 4_000, 1);
    }

    @Test
    void it_can_be_read_ahead_of_what_is_acknowledged() throws IOException {
        logs.append("app.log", "one\ntwo\n");
        long stream = logs.next().getFirst().stream();

        List<Run> ahead = logs.tailer().next(2 << 20, Set.of(), Map.of(stream, 4L));

        assertThat(ahead).singleElement().satisfies(run -> {
            assertThat(run.first()).isEqualTo(4);
            assertThat(run.segments().getFirst().lines()).containsExactly("two");
        });
        assertThat(logs.tailer().next(2 << 20, Set.of(), Map.of(stream, 8L))).isEmpty();
        assertThat(logs.next().getFirst().first()).isZero();
    }

    @Test
    void a_file_cut_off_under_what_was_read_ahead_is_a_new_stream() throws IOException {
        logs.append("app.log", "one\ntwo\n");
        long stream = logs.next().getFirst().stream();
        logs.truncate("app.log");
        logs.append("app.log", "one\n");

        assertThat(logs.tailer().next(2 << 20, Set.of(), Map.of(stream, 8L))).isEmpty();

        assertThat(logs.readSegments().getLast()).satisfies(after -> {
            assertThat(after.stream()).isNotEqualTo(stream);
            assertThat(after.lines()).containsExactly("one");
        });
    }

    @Test
    void a_busy_file_does_not_keep_the_others_waiting() throws IOException {
        String busy = ("x".repeat(1_000) + "\n").repeat(3_000);
        logs.append("busy1.log", busy);
        logs.append("busy2.log", busy);
        logs.append("quiet.log", "q1\n");
        logs.tailer().look();

        List<Long> streams = List.of(
                logs.next(2 << 20).getFirst().stream(),
                logs.next(2 << 20).getFirst().stream(),
                logs.next(2 << 20).getFirst().stream());

        assertThat(streams).doesNotHaveDuplicates();
    }

    @Test
    void streams_that_are_held_are_passed_over() throws IOException {
        logs.append("a.log", "a1\n");
        logs.append("b.log", "b1\n");
        long held = logs.next().getFirst().stream();

        assertThat(logs.tailer().next(4 << 20, Set.of(held), Map.of()))
                .singleElement()
                .matches(segment -> segment.stream() != held);
    }

    @Test
    void what_is_waiting_is_counted() throws IOException {
        logs.append("a.log", "a1\nhalf");
        logs.append("b.log", "b1\n");
        logs.tailer().look();
        assertThat(logs.tailer().lagBytes()).isEqualTo(10);

        logs.readAll();

        assertThat(logs.tailer().lagBytes()).isEqualTo(4);
        assertThat(logs.tailer().fileCount()).isEqualTo(2);
    }
}
