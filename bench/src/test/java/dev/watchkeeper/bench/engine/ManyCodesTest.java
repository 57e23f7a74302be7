package dev.watchkeeper.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.classify.Memory;
import org.junit.jupiter.api.Test;

class ManyCodesTest {

    @Test
    void each_code_is_held_or_counted_as_forgotten() {
        Memory memory = ManyCodes.remembered();

        assertThat(memory.held()).isLessThanOrEqualTo(memory.most());
        assertThat(memory.held() + memory.forgotten()).isEqualTo(ManyCodes.CODES);
    }
}
