package dev.watchkeeper.collector.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Segment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineCutTest {

    @Test
    void complete_lines_are_cut_and_the_rest_is_left() {
        LineCut cut = cut("one\n\ntwo\nthr");

        assertThat(cut.lines()).containsExactly("one", "", "two");
        assertThat(cut.at()).containsExactly(0, 4, 5);
        assertThat(cut.length()).isEqualTo(9);
    }

    @Test
    void a_carriage_return_counts_as_bytes_but_not_as_text() {
        LineCut cut = cut("one\r\n\r\na\rb\n");

        assertThat(cut.lines()).containsExactly("one", "", "a\rb");
        assertThat(cut.at()).containsExactly(0, 5, 7);
        assertThat(cut.length()).isEqualTo(11);
    }

    @Test
    void an_unterminated_line_is_a_line_once_nothing_can_follow() {
        assertThat(cut("one\ntwo").lines()).containsExactly("one");
        assertThat(ended("one\ntwo").lines()).containsExactly("one", "two");
        assertThat(ended("one\ntwo").length()).isEqualTo(7);
        assertThat(ended("one\n").lines()).containsExactly("one");
    }

    @Test
    void offsets_count_bytes_not_characters() {
        assertThat(cut("äöü\n€\nx\n").at()).containsExactly(0, 7, 11);
    }

    @Test
    void what_is_no_utf8_is_replaced_and_nul_is_kept() {
        byte[] bytes = {'a', (byte) 0xFF, 'b', 0, 'c', '\n'};

        assertThat(LineCut.of(bytes, 0, bytes.length, false).lines()).containsExactly("a\uFFFDb\0c");
    }

    @Test
    void a_cut_has_at_most_a_segments_lines() {
        LineCut cut = ended("x\n".repeat(Segment.MAX_LINES + 1));

        assertThat(cut.lines()).hasSize(Segment.MAX_LINES);
        assertThat(cut.length()).isEqualTo(2 * Segment.MAX_LINES);
    }

    @Test
    void of_a_line_that_is_too_long_the_first_part_is_cut() {
        byte[] bytes = new byte[LineCut.MAX_BYTES + 1];
        Arrays.fill(bytes, (byte) 'x');

        LineCut cut = LineCut.of(bytes, 0, bytes.length, false);

        assertThat(cut.lines().getFirst()).hasSize(LineCut.MAX_BYTES);
        assertThat(cut.length()).isEqualTo(LineCut.MAX_BYTES);
        assertThat(cut.truncated()).isTrue();
        assertThat(LineCut.of(bytes, 0, bytes.length - 1, false).lines()).isEmpty();
    }

    @Test
    void a_line_that_just_fits_is_whole() {
        byte[] bytes = new byte[LineCut.MAX_BYTES + 1];
        Arrays.fill(bytes, (byte) 'x');
        bytes[LineCut.MAX_BYTES] = '\n';

        LineCut cut = LineCut.of(bytes, 0, bytes.length, false);

        assertThat(cut.lines().getFirst()).hasSize(LineCut.MAX_BYTES);
        assertThat(cut.length()).isEqualTo(bytes.length);
        assertThat(cut.truncated()).isFalse();
    }

    @Test
    void a_long_line_is_not_cut_within_a_character() {
        byte[] bytes = new byte[LineCut.MAX_BYTES + 1];
        Arrays.fill(bytes, (byte) 'x');
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(euro, 0, bytes, LineCut.MAX_BYTES - 2, 3);

        LineCut torn = LineCut.of(bytes, 0, bytes.length, false);
        System.arraycopy(euro, 0, bytes, LineCut.MAX_BYTES - 3, 3);
        LineCut whole = LineCut.of(bytes, 0, bytes.length, false);

        assertThat(torn.length()).isEqualTo(LineCut.MAX_BYTES - 2);
        assertThat(torn.lines().getFirst()).endsWith("x");
        assertThat(torn.raw()).isEmpty();
        assertThat(whole.length()).isEqualTo(LineCut.MAX_BYTES);
        assertThat(whole.lines().getFirst()).endsWith("€");
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(ended("").lines()).isEmpty();
        assertThat(ended("").length()).isZero();
    }

    private static LineCut cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return LineCut.of(bytes, 0, bytes.length, false);
    }

    private static LineCut ended(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return LineCut.of(bytes, 0, bytes.length, true);
    }
}
