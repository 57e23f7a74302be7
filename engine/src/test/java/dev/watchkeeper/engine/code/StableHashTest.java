package dev.watchkeeper.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reference values of XXH64 with seed 0. */
class StableHashTest {

    @Test
    void agrees_with_the_reference() {
        assertThat(StableHash.of("")).isEqualTo(0xEF46DB3751D8E999L);
        assertThat(StableHash.of("a")).isEqualTo(0xD24EC4F1A98C6E5BL);
        assertThat(StableHash.of("abc")).isEqualTo(0x44BC2CF5AD770999L);
    }

    @Test
    void agrees_with_the_reference_on_longer_texts() {
        assertThat(StableHash.of("Nobody inspects the spammish repetition")).isEqualTo(0xFBCEA83C8A378BF1L);
    }
}
