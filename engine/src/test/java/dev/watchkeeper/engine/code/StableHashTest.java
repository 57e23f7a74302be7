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

    @Test
    void agrees_with_the_reference_where_a_step_just_fits() {
        assertThat(StableHash.of("0123")).isEqualTo(0x4C33072B45647DCBL);
        assertThat(StableHash.of("01234567")).isEqualTo(0xE4BA22A49AD89D3FL);
        assertThat(StableHash.of("0123456789ab")).isEqualTo(0x862E292326B8A4FCL);
        assertThat(StableHash.of("0123456789abcdef".repeat(2))).isEqualTo(0x642A94958E71E6C5L);
        assertThat(StableHash.of("0123456789abcdef".repeat(4))).isEqualTo(0x1AF3AC4760FE2F85L);
    }
}
