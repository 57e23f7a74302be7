package dev.watchkeeper.collector.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
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

class GoneTest {

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
    void what_was_seen_of_a_file_before_it_was_cut_off_is_a_gap() throws IOException {
        long stream = readOneLineAndSeeAnother();
        logs.truncate("app.log");
        logs.append("app.log", "b\n");

        List<Segment> segments = logs.readSegments();

        assertThat(segments).contains(Segment.missing(stream, 3, 6, Gap.OVERWRITTEN));
        assertThat(segments).flatExtracting(Segment::lines).containsExactly("b");
        assertThat(logs.readSegments()).isEmpty();
    }

    @Test
    void what_was_under_way_when_it_happened_is_not_counted_twice() throws IOException {
        logs.append("app.log", "a1\na2\na3\n");
        long stream = logs.next().getFirst().stream();
        logs.truncate("app.log");
        logs.tailer().look();
        assertThat(logs.tailer().next(2 << 20, Set.of(stream), Map.of())).isEmpty();

        logs.tailer().goOnAt(stream, 6);

        assertThat(logs.readSegments()).containsExactly(Segment.missing(stream, 6, 9, Gap.OVERWRITTEN));
    }

    @Test
    void nothing_is_said_of_a_file_that_was_read_before_it_was_cut_off() throws IOException {
        logs.append("app.log", "a1\n");
        logs.readAll();
        logs.truncate("app.log");
        logs.append("app.log", "b\n");

        assertThat(logs.readSegments()).extracting(Segment::gap).containsOnlyNulls();
    }

    @Test
    void another_content_met_after_a_restart_tells_that_the_old_one_is_gone() throws IOException {
        long stream = readOneLineAndSeeAnother();
        logs.stopCollector();
        logs.truncate("app.log");
        logs.append("app.log", "b1 and more\n");
        logs.startCollector();

        assertThat(logs.readSegments()).contains(Segment.missing(stream, 3, 6, Gap.OVERWRITTEN));
    }

    @Test
    void a_file_deleted_while_no_collector_ran_is_given_up_after_days() throws IOException {
        long stream = readOneLineAndSeeAnother();
        logs.stopCollector();
        logs.delete("app.log");
        logs.startCollector();
        assertThat(logs.readSegments()).isEmpty();

        logs.clock().turn(Duration.ofDays(FollowedFiles.DAYS_REMEMBERED + 1));

        assertThat(logs.readSegments()).containsExactly(Segment.missing(stream, 3, 6, Gap.DELETED_UNREAD));
        assertThat(logs.readSegments()).isEmpty();
    }

    private long readOneLineAndSeeAnother() throws IOException {
        logs.append("app.log", "a1\n");
        long stream = logs.readOne().stream();
        logs.append("app.log", "a2\n");
        logs.tailer().look();
        return stream;
    }
}
