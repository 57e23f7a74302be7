package dev.watchkeeper.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.contract.Segment.Gap;
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
        assertThatThrownBy(() -> new Segment(1, 0, 9, List.of(0), List.of("x"), Gap.REFUSED))
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
    void a_batch_carries_at_most_one_segment_of_a_stream() {
        Segment segment = Segment.of(1, 0, 1, List.of(0), List.of(""));

        assertThatThrownBy(() -> new Batch("b", "n", List.of(), List.of(segment, segment), List.of()))
                .hasMessageContaining("at most one segment");
        assertThatThrownBy(() -> new Batch(" ", "n", List.of(), List.of(), List.of()))
                .hasMessageContaining("names itself");
    }

    private static Segment segmentOf(int lines) {
        return Segment.of(1, 0, lines, IntStream.range(0, lines).boxed().toList(), Collections.nCopies(lines, "x"));
    }
}
