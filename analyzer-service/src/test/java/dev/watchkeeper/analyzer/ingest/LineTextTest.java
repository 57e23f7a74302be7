package dev.watchkeeper.analyzer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTextTest {

    private static final Optional<Charset> WINDOWS = Optional.of(Charset.forName("windows-1252"));

    @Test
    void without_an_encoding_a_line_is_as_it_came() {
        LineText text = LineText.of("caf\u00e9", null, Optional.empty());

        assertThat(text.text()).isEqualTo("caf\u00e9");
        assertThat(text.isPlain()).isTrue();
        assertThat(text.bytes()).isEqualTo("caf\u00e9".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytes_that_are_no_utf8_are_trouble_without_an_encoding_and_text_with_one() {
        byte[] raw = {'c', 'a', 'f', (byte) 0xE9, '\r'};

        LineText unknown = LineText.of("caf\uFFFD", raw, Optional.empty());
        LineText known = LineText.of("caf\uFFFD", raw, WINDOWS);

        assertThat(unknown.trouble()).contains("is not valid UTF-8");
        assertThat(unknown.bytes()).isEqualTo(raw);
        assertThat(known.text()).isEqualTo("caf\u00e9");
        assertThat(known.isPlain()).isTrue();
    }

    @Test
    void bytes_that_are_utf8_by_chance_are_read_in_the_encoding_all_the_same() {
        assertThat(LineText.of("\u00c3\u00a9".substring(0, 1), null, WINDOWS).text())
                .isEqualTo("\u00c3\u0192");
    }

    @Test
    void bytes_that_are_no_text_in_the_encoding_either_are_kept_aside() {
        byte[] raw = {'a', (byte) 0x81};

        LineText text = LineText.of("a\uFFFD", raw, WINDOWS);

        assertThat(text.trouble()).contains("is not valid windows-1252");
        assertThat(text.bytes()).isEqualTo(raw);
    }

    @Test
    void a_replacement_character_that_the_program_wrote_is_text() {
        assertThat(LineText.of("x \uFFFD y", null, Optional.of(StandardCharsets.UTF_8))
                        .isPlain())
                .isTrue();
    }
}
