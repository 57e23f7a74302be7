package dev.watchkeeper.collector.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongLineTest {

    private static final String KEPT = "x".repeat(LineCut.MAX_BYTES);

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
    void what_is_too_long_is_a_gap_and_the_lines_around_it_stay_whole() throws IOException {
        logs.append("app.log", "short\n" + KEPT + "y".repeat(10) + "\nnext\n");

        List<Segment> segments = logs.readSegments();

        assertThat(segments).flatExtracting(Segment::lines).containsExactly("short", KEPT, "next");
        long cut = 6 + LineCut.MAX_BYTES;
        byte[] lastBytes = ("x".repeat(245) + "y".repeat(10) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(segments)
                .contains(Segment.missing(segments.getFirst().stream(), cut, cut + 11, Gap.TRUNCATED)
                        .withTail(ContentHash.of(lastBytes, 0, lastBytes.length)));
        assertThatTheyFollowEachOther(segments);
    }

    @Test
    void a_line_longer_than_what_is_read_at_once_stays_one_line() throws IOException {
        logs.append("app.log", "x".repeat(2 * Tailer.RUN_BYTES + 5) + "\nnext\n");

        List<Segment> segments = logs.readSegments();

        assertThat(segments).flatExtracting(Segment::lines).containsExactly(KEPT, "next");
        assertThatTheyFollowEachOther(segments);
    }

    @Test
    void it_is_the_same_line_however_it_grows_and_wherever_the_collector_starts_again() throws IOException {
        List<Segment> segments = new ArrayList<>();
        logs.append("app.log", "before\n" + "x".repeat(LineCut.MAX_BYTES - 1));
        segments.addAll(restartAndRead());
        logs.append("app.log", "x");
        segments.addAll(restartAndRead());
        assertThat(segments).flatExtracting(Segment::lines).containsExactly("before");
        for (String more : List.of("x", "xx", "x".repeat(3_000_000), "\n", "after\n")) {
            logs.append("app.log", more);
            segments.addAll(restartAndRead());
        }

        assertThat(segments).flatExtracting(Segment::lines).containsExactly("before", KEPT, "after");
        assertThat(segments).extracting(Segment::stream).containsOnly(segments.getFirst().stream());
        assertThatTheyFollowEachOther(segments);
    }

    @Test
    void a_last_line_that_goes_on_after_all_is_read_on() throws IOException {
        logs.append("app.log", "one\n" + "x".repeat(1_000));
        logs.readAll();
        logs.rename("app.log", "app.log.1");
        logs.tailer().look();
        logs.clock().turn(LogFolder.GRACE);
        assertThat(logs.readAll()).containsExactly("x".repeat(1_000));

        logs.append("app.log.1", " and more\n");

        assertThat(logs.readAll()).containsExactly(" and more");
    }

    private List<Segment> restartAndRead() throws IOException {
        List<Segment> segments = logs.readSegments();
        logs.stopCollector();
        logs.startCollector();
        return segments;
    }

    private static void assertThatTheyFollowEachOther(List<Segment> segments) {
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).first()).isEqualTo(segments.get(i - 1).next());
        }
    }
}
