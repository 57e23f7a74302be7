package dev.watchkeeper.collector.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Segment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedSegmentsTest {

    private static final byte[] BYTES = ("first\n" + "x".repeat(3 * LineCut.MAX_BYTES) + "\n"
                    + "short line\n".repeat(9_000) + "y".repeat(100) + "\nno line feed")
            .getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {500, 70_000, StreamedSegments.AT_ONCE})
    void lines_and_their_places_are_the_same_however_much_is_read_at_once(int atOnce) throws IOException {
        List<Segment> whole = cut(0, StreamedSegments.AT_ONCE);

        List<Segment> some = cut(0, atOnce);

        assertThat(places(some)).isEqualTo(places(whole));
        assertThat(some.getLast().next()).isEqualTo(BYTES.length);
        assertThat(some.getLast().tail()).isEqualTo(ContentHash.of(BYTES, BYTES.length - 256, BYTES.length));
    }

    @Test
    void it_goes_on_from_the_end_of_any_segment_as_if_it_had_never_stopped() throws IOException {
        List<Segment> whole = cut(0, StreamedSegments.AT_ONCE);
        assertThat(whole).hasSizeGreaterThan(5);

        for (int i = 0; i < whole.size() - 1; i++) {
            List<Segment> rest = cut(whole.get(i).next(), StreamedSegments.AT_ONCE);

            assertThat(places(rest)).isEqualTo(places(whole.subList(i + 1, whole.size())));
            assertThat(rest.getLast().tail()).isEqualTo(whole.getLast().tail());
        }
    }

    @Test
    void of_content_that_breaks_off_the_last_line_waits() throws IOException {
        StreamedSegments segments = StreamedSegments.from(
                0, 7, new ByteArrayInputStream("one\ntw".getBytes(StandardCharsets.UTF_8)), () -> false, 100);

        assertThat(segments.next())
                .singleElement()
                .satisfies(one -> assertThat(one.next()).isEqualTo(4));
        assertThat(segments.next()).isEmpty();
    }

    private static List<Segment> cut(long from, int atOnce) throws IOException {
        StreamedSegments segments = StreamedSegments.from(from, 7, new ByteArrayInputStream(BYTES), () -> true, atOnce);
        List<Segment> all = new ArrayList<>();
        for (List<Segment> next = segments.next(); !next.isEmpty(); next = segments.next()) {
            assertThat(next.getFirst().first())
                    .isEqualTo(all.isEmpty() ? from : all.getLast().next());
            all.addAll(next);
        }
        return all;
    }

    /** Each line with where it begins. */
    private static List<String> places(List<Segment> segments) {
        List<String> places = new ArrayList<>();
        for (Segment segment : segments) {
            for (int i = 0; i < segment.lines().size(); i++) {
                places.add(segment.first() + segment.at().get(i) + ":"
                        + segment.lines().get(i).length());
            }
        }
        return places;
    }
}
