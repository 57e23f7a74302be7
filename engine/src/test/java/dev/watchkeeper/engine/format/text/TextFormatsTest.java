package dev.watchkeeper.engine.format.text;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatsTest {

    @Test
    void klog_names_the_file_and_lacks_the_year() {
        ParsedLine line = new KlogFormat()
                .parse(raw("E1231 15:04:05.000000   12345 reflector.go:123] Failed to watch"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.time()).isEqualTo(Instant.parse("2025-12-31T15:04:05Z"));
        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.fields().component()).isEqualTo("reflector");
        assertThat(line.message()).isEqualTo("Failed to watch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "In 2026 all was well", "E1231 15:04:05.000000 no thread] x"})
    void klog_leaves_other_lines(String text) {
        assertThat(new KlogFormat().parse(raw(text))).isEmpty();
    }

    @Test
    void python_writes_name_and_level_between_dashes() {
        ParsedLine line = new PythonFormat()
                .parse(raw("2026-01-01 12:00:00,123 - shop.orders - CRITICAL - no stock"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.FATAL);
        assertThat(line.fields().component()).isEqualTo("orders");
        assertThat(line.message()).isEqualTo("no stock");
    }

    @Test
    void pythons_basic_form_has_no_time() {
        ParsedLine line =
                new PythonFormat().parse(raw("WARNING:root:Watch out!")).orElseThrow();

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.message()).isEqualTo("Watch out!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR: no name", "Note:root:x", "ERROR:two words:x", "https://a:b"})
    void python_leaves_other_lines(String text) {
        assertThat(new PythonFormat().parse(raw(text))).isEmpty();
    }

    @Test
    void logfmt_is_pairs_and_nothing_else() {
        ParsedLine line = new LogfmtFormat()
                .parse(raw("time=\"2026-01-01T12:00:00Z\" level=warning msg=\"disk \\\"a\\\" slow\" host=web1 n=3"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.message()).isEqualTo("disk \"a\" slow");
        assertThat(line.fields().host()).isEqualTo("web1");
        assertThat(line.fields().attributes()).isEqualTo("{\"n\":\"3\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1 b=2", "level=info", "level=info msg=hi and more", "the level=info msg=x", "msg"})
    void logfmt_is_shy(String text) {
        assertThat(new LogfmtFormat().parse(raw(text))).isEmpty();
    }

    @Test
    void plain_takes_time_and_level_where_they_are_beyond_doubt() {
        ParsedLine line = new PlainFormat()
                .parse(raw("[2026-01-01 11:00:00] ERROR: cannot write"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:00:00Z"));
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.message()).isEqualTo("ERROR: cannot write");
    }

    @Test
    void plain_knows_nothing_of_prose() {
        ParsedLine line = new PlainFormat().parse(raw("an error came and went")).orElseThrow();

        assertThat(line.level()).isEqualTo(Level.INFO);
        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.time()).isEqualTo(NOON);
    }
}
