package dev.watchkeeper.analyzer.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void ordinary_text_is_left_alone() {
        String text = "naïve 日本 🙂 \t\u001b[31m";

        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @Test
    void nul_becomes_its_picture_and_half_a_pair_the_replacement_character() {
        assertThat(CleanText.of("a\0b\uD83Dc\uDE42")).isEqualTo("a\u2400b\uFFFDc\uFFFD");
    }

    @Property
    void whatever_comes_in_what_goes_out_has_no_nul_and_only_whole_pairs(@ForAll String text) {
        String clean = CleanText.of(text);

        assertThat(clean).isNotNull().doesNotContain("\0").hasSameSizeAs(text);
        assertThat(clean.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
