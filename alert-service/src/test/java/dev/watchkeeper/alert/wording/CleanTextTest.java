package dev.watchkeeper.alert.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @Test
    void hidden_characters_are_seen_in_a_line() {
        String line = CleanText.line("a\r\nb\tc\u001B[31m\u0000\u0085\u2028\u202Ed", 100);

        assertThat(line).isEqualTo("a\\r\\nb\\tc\\u001B[31m\\u0000\\u0085\\u2028\\u202Ed");
    }

    @Test
    void hidden_characters_are_one_blank_in_a_title() {
        assertThat(CleanText.title("\r\npaid\r\nBcc: a@b\u0000\u202E x ", 100)).isEqualTo("paid Bcc: a@b x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "naïve café", "支払い失敗", "💥 boom"})
    void what_can_be_seen_stays(String text) {
        assertThat(CleanText.line(text, 100)).isEqualTo(text);
        assertThat(CleanText.title(text, 100)).isEqualTo(text);
    }

    @Test
    void a_text_of_just_the_length_is_kept_and_one_more_is_cut() {
        assertThat(CleanText.line("12345", 5)).isEqualTo("12345");
        assertThat(CleanText.line("123456", 5)).isEqualTo("1234…");
        assertThat(CleanText.title("12345", 5)).isEqualTo("12345");
        assertThat(CleanText.title("123456", 5)).isEqualTo("1234…");
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(CleanText.line("💥💥💥", 2)).isEqualTo("💥…");
    }

    @Test
    void half_a_character_is_made_visible_because_no_database_and_no_mail_takes_it() {
        assertThat(CleanText.line("a\uD83Db", 10)).isEqualTo("a\\uD83Db");
    }

    @Test
    void a_block_keeps_its_lines_and_says_how_many_are_left_out() {
        assertThat(CleanText.block("boom\n\tat a\n\tat b\n\tat c\n", 2, 100))
                .containsExactly("boom", "    at a", "… 2 more lines");
    }
}
