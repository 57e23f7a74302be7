package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {

    private final Remembered<Integer, String> remembered = new Remembered<>(4);

    @Test
    void what_was_remembered_is_known() {
        remembered.remember(1, "one");

        assertThat(remembered.of(1)).isEqualTo("one");
        assertThat(remembered.of(2)).isNull();
        assertThat(remembered.memory()).isEqualTo(new Memory(1, 4, 0));
    }

    @Test
    void it_holds_no_more_than_its_bound_and_counts_what_it_forgot() {
        for (int i = 0; i < 1_000; i++) {
            remembered.remember(i, "many");
        }

        Memory memory = remembered.memory();
        assertThat(memory.held()).isBetween(1, 4);
        assertThat(memory.held() + memory.forgotten()).isEqualTo(1_000);
    }

    @Test
    void what_is_asked_for_again_and_again_stays() {
        remembered.remember(-1, "often");
        for (int i = 0; i < 1_000; i++) {
            remembered.remember(i, "once");

            assertThat(remembered.of(-1)).isEqualTo("often");
        }
        assertThat(remembered.of(0)).isNull();
    }
}
