package dev.watchkeeper.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import org.junit.jupiter.api.Test;

class WrittenLevelTest {

    private final SeenLine error =
            new EngineReading().understand("2026-03-01 12:00:00.000 ERROR [main] c.e.Shop - the order was not taken");

    @Test
    void words_and_letters_of_one_level_are_the_same() {
        assertThat(new WrittenLevel("ERROR").isThatOf(error)).isTrue();
        assertThat(new WrittenLevel("err").isThatOf(error)).isTrue();
        assertThat(new WrittenLevel("E").isThatOf(error)).isTrue();
        assertThat(new WrittenLevel("SEVERE").isThatOf(error)).isTrue();
    }

    @Test
    void another_level_and_a_word_that_is_no_level_are_not() {
        assertThat(new WrittenLevel("WARN").isThatOf(error)).isFalse();
        assertThat(new WrittenLevel("F").isThatOf(error)).isFalse();
        assertThat(new WrittenLevel("STATEMENT").isThatOf(error)).isFalse();
    }

    @Test
    void letters_are_normalised_as_programs_use_them() {
        assertThat(new WrittenLevel("I").normalised()).contains(Level.INFO);
        assertThat(new WrittenLevel("Note").normalised()).contains(Level.INFO);
        assertThat(new WrittenLevel("DETAIL").normalised()).isEmpty();
    }
}
