package dev.watchkeeper.engine.format.text;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatsTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            nullValues = "-",
            value = {
                "20260101-11:15:29:606|Step_Counter|4711|steps changed 7|8^Step_Counter^2026-01-01T11:15:29.606Z^steps changed 7|8",
                "2026-01-01 11:00:00 - fraud-check - record 7 seen^fraud-check^2026-01-01T11:00:00Z^record 7 seen",
                "[Thu Jan 01 11:00:00 2026] it rained^-^2026-01-01T11:00:00Z^it rained",
                "1767265200.123456 it rained^-^2026-01-01T11:00:00.123456Z^it rained",
                "01/02/2025 3:04:05 PM it rained^-^2025-01-02T15:04:05Z^it rained",
            })
    void plain_takes_any_time_and_the_name_in_its_own_column(
            String text, String component, Instant time, String message) {
        ParsedLine line = new PlainFormat().parse(raw(text)).orElseThrow();

        assertThat(line.fields().component()).isEqualTo(component);
        assertThat(line.time()).isEqualTo(time);
        assertThat(line.message()).isEqualTo(message);
    }
}
