package dev.watchkeeper.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.Segment.RawLine;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentTest {

    @Test
    void a_segment_moves_forward() {
        assertThat(Segment.of(1, 0, 1, List.of(0), List.of("")).next()).isEqualTo(1);
        assertThatThrownBy(() -> Segment.of(1, 1, 1, List.of(0), List.of("")))
                .hasMessage("a segment moves forward, got [1, 1)");
    }

    @Test
    void it_carries_either_lines_or_the_reason_for_their_absence() {
        assertThat(Segment.missing(1, 0, 9, Gap.DELETED_UNREAD).lines()).isEmpty();
        assertThatThrownBy(() -> Segment.of(1, 0, 9, List.of(), List.of())).hasMessageContaining("either lines or");
        assertThatThrownBy(() -> new Segment(1, 0, 9, List.of(0), List.of("x"), List.of(), Gap.REFUSED, null))
                .hasMessageContaining("either lines or");
    }

    @Test
    void offsets_ascend_and_stay_within() {
        assertThatThrownBy(() -> Segment.of(1, 0, 9, List.of(4, 4), List.of("a", "b")))
                .hasMessageContaining("got 4");
        assertThatThrownBy(() -> Segment.of(1, 0, 9, List.of(9), List.of("a"))).hasMessageContaining("got 9");
        assertThatThrownBy(() -> Segment.of(1, 0, 9, List.of(-1), List.of("a"))).hasMessageContaining("got -1");
    }

    @Test
    void it_has_at_most_its_most_lines_each_with_an_offset() {
        int most = Segment.MAX_LINES;

        assertThat(segmentOf(most).lines()).hasSize(most);
        assertThatThrownBy(() -> segmentOf(most + 1)).hasMessageContaining("up to " + most);
        assertThatThrownBy(() -> Segment.of(1, 0, 9, List.of(0, 1), List.of("a")))
                .hasMessageContaining("its offset");
    }

    @Test
    void raw_lines_belong_to_lines_and_ascend() {
        assertThat(raw(new RawLine(0, "/w=="), new RawLine(1, "/g==")).raw()).hasSize(2);
        assertThatThrownBy(() -> raw(new RawLine(1, "/w=="), new RawLine(1, "/w==")))
                .hasMessageContaining("got 1");
        assertThatThrownBy(() -> raw(new RawLine(2, "/w=="))).hasMessageContaining("got 2");
    }

    @Test
    void the_segments_of_a_stream_follow_each_other_in_a_batch() {
        Segment first = Segment.of(1, 0, 5, List.of(0), List.of("a"));
        Segment next = Segment.missing(1, 5, 9, Gap.TRUNCATED);
        Segment other = Segment.of(2, 7, 9, List.of(0), List.of("b"));

        assertThat(batch(first, other, next).segments()).hasSize(3);
        assertThatThrownBy(() -> batch(next, first)).hasMessageContaining("begins at 0, the one before it ends at 9");
        assertThatThrownBy(() -> batch(first, first)).hasMessageContaining("of stream 1 begins at 0");
        assertThatThrownBy(() -> new Batch(" ", "n", List.of(), List.of(), List.of()))
                .hasMessageContaining("names itself");
    }

    private static Segment raw(RawLine... raw) {
        return new Segment(1, 0, 9, List.of(0, 4), List.of("a", "b"), List.of(raw), null, null);
    }

    private static Batch batch(Segment... segments) {
        return new Batch("b", "n", List.of(), List.of(segments), List.of());
    }

    private static Segment segmentOf(int lines) {
        return Segment.of(1, 0, lines, IntStream.range(0, lines).boxed().toList(), Collections.nCopies(lines, "x"));
    }
}
