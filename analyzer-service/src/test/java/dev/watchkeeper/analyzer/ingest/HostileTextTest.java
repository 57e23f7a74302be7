package dev.watchkeeper.analyzer.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HostileTextTest {

    @Test
    void ordinary_text_is_no_trouble_in_any_script_and_with_any_escape() {
        for (String text : new String[] {
            "",
            "plain",
            "\u00e4\u20ac\ud83d\ude00",
            "\u001b[31mred",
            "\u202ertl",
            "C:\\users",
            "\\u",
            "\\u12",
            "\\u00e4",
            "{\"msg\":\"\\ud83d\\ude00\"}"
        }) {
            assertThat(HostileText.trouble(text)).as(text).isEmpty();
        }
    }

    @Test
    void what_postgresql_refuses_is_named() {
        assertThat(HostileText.trouble("a\0b")).contains("holds a NUL");
        assertThat(HostileText.trouble("a\ud800")).contains("holds a lone surrogate");
        assertThat(HostileText.trouble("\ude00\ud83d")).contains("holds a lone surrogate");
        assertThat(HostileText.trouble("x\\u0000")).contains("holds an escaped NUL");
        assertThat(HostileText.trouble("x\\uD83D")).contains("holds an escaped lone surrogate");
        assertThat(HostileText.trouble("\\ud83d\\ud83d\\ude00")).contains("holds an escaped lone surrogate");
    }

    @Test
    void bytes_are_those_of_utf_8_and_a_lone_surrogate_keeps_its_number() {
        String text = "a\u00e4\u20ac\ud83d\ude00\0";

        assertThat(HostileText.bytes(text)).isEqualTo(text.getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(HostileText.bytes("\ud800"))).isEqualTo("eda080");
    }
}
