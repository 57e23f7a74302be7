package dev.watchkeeper.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01T12:00:00Z|2026-01-01T12:00:00Z",
                "2026-01-01 12:00:00,123 INFO|2026-01-01T11:00:00.123Z",
                "2026-01-01 12:00:00.123456|2026-01-01T11:00:00.123456Z",
                "2026/07/01 12:00:00 [error]|2026-07-01T10:00:00Z",
                "2026-01-01T12:00:00+02:00|2026-01-01T10:00:00Z",
                "2026-01-01 12:00:00 -0500 x|2026-01-01T17:00:00Z",
                "2026-01-01 12:00:00.5 UTC [1]|2026-01-01T12:00:00.500Z",
                "2026-01-01 12:00:00 CEST|2026-01-01T10:00:00Z",
            })
    void reads_the_usual_spellings(String text, Instant time) {
        assertThat(IsoTime.at(text, 0, BERLIN)).get().extracting(Stamp::time).isEqualTo(time);
    }

    @Test
    void stops_behind_the_time() {
        assertThat(IsoTime.at("[2026-01-01 12:00:00,123] x", 1, BERLIN))
                .get()
                .extracting(Stamp::end)
                .isEqualTo(24);
    }

    @Test
    void a_dash_behind_the_time_is_no_zone() {
        assertThat(IsoTime.at("2026-01-01 12:00:00 - shop", 0, BERLIN))
                .get()
                .extracting(Stamp::end)
                .isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-13-01 12:00:00", "2026-02-30 12:00:00", "2026-01-01", "2026-01-01 25:00:00", "hello"})
    void what_is_no_time_is_empty(String text) {
        assertThat(IsoTime.at(text, 0, BERLIN)).isEmpty();
    }
}
