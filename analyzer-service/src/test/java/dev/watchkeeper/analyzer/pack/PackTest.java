package dev.watchkeeper.analyzer.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.pack.Pack.Fresh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackTest {

    @Test
    void small_chunks_are_gathered_until_they_are_enough() {
        assertThat(lines(false, 400, 400, 400, 999)).containsExactly(1_200);
        assertThat(lines(false, 999)).isEmpty();
        assertThat(lines(false, 1_000)).containsExactly(1_000);
    }

    @Test
    void what_is_left_over_is_packed_when_nothing_more_comes() {
        assertThat(lines(true, 400, 400, 400, 7)).containsExactly(1_200, 7);
    }

    @Test
    void a_large_chunk_after_a_small_one_makes_two_of_even_size() {
        List<Pack> packs = Pack.of(chunks(999, 4_000), false);

        assertThat(packs).hasSize(1);
        assertThat(packs.getFirst().pieces()).isEqualTo(2);
        assertThat(Pack.of(chunks(500, 3_500), false).getFirst().pieces()).isEqualTo(1);
    }

    @Test
    void no_pack_reaches_over_more_bytes_than_its_offsets_can_count() {
        long far = 3L << 30;
        List<Fresh> chunks = List.of(new Fresh(0, 100, 5), new Fresh(far, far + 100, 1_000));

        assertThat(Pack.of(chunks, false)).extracting(Pack::lines).containsExactly(5, 1_000);
    }

    private static List<Integer> lines(boolean nothingMoreComes, int... lines) {
        return Pack.of(chunks(lines), nothingMoreComes).stream()
                .map(Pack::lines)
                .toList();
    }

    private static List<Fresh> chunks(int... lines) {
        List<Fresh> chunks = new ArrayList<>();
        Arrays.stream(lines).forEach(count -> {
            long first = chunks.isEmpty() ? 0 : chunks.getLast().next();
            chunks.add(new Fresh(first, first + count * 10L, count));
        });
        return chunks;
    }
}
