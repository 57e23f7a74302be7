package dev.watchkeeper.engine.mask.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordSetTest {

    @Test
    void a_word_is_found_where_it_stands_and_not_as_a_part_of_another() {
        WordSet words = WordSet.inAnyCase("up", "down");

        assertThat(words.holds("it is Down now", 6, 10)).isTrue();
        assertThat(words.holds("it is down now", 6, 9)).isFalse();
        assertThat(words.holds("it is down now", 5, 10)).isFalse();
        assertThat(words.holds("it is down now", 6, 6)).isFalse();
    }

    @Test
    void case_counts_where_it_should() {
        assertThat(WordSet.exactly("kB").holds("kB", 0, 2)).isTrue();
        assertThat(WordSet.exactly("kB").holds("kb", 0, 2)).isFalse();
    }

    @Test
    void however_many_words_each_is_found_and_no_other() {
        String[] even = IntStream.range(0, 500).mapToObj(i -> "word" + 2 * i).toArray(String[]::new);
        WordSet words = WordSet.exactly(even);

        assertThat(IntStream.range(0, 1_000).filter(i -> words.holds("word" + i, 0, ("word" + i).length())))
                .hasSize(500)
                .allMatch(i -> i % 2 == 0);
    }
}
