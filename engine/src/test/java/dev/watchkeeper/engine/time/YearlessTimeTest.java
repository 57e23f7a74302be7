package dev.watchkeeper.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlessTimeTest {

    @ParameterizedTest
    @CsvSource({
        "Oct 11 22:14:15,2026-03-01T00:00:00Z,2025-10-11T22:14:15Z",
        "Oct  1 22:14:15,2026-10-02T00:00:00Z,2026-10-01T22:14:15Z",
        "Dec 31 23:59:59,2026-01-01T00:00:05Z,2025-12-31T23:59:59Z",
        "Jan  1 00:00:01,2025-12-31T23:59:58Z,2026-01-01T00:00:01Z",
        "Feb 29 12:00:00,2026-03-01T00:00:00Z,2024-02-29T12:00:00Z",
    })
    void the_year_is_the_last_one_that_fits(String text, Instant receivedAt, Instant time) {
        assertThat(YearlessTime.monthAndDay(text, 0, receivedAt, ZoneOffset.UTC))
                .get()
                .isEqualTo(new Stamp(time, 15, true));
    }

    @Test
    void a_time_of_day_that_is_still_to_come_was_yesterday() {
        Instant receivedAt = Instant.parse("2026-01-02T00:00:10Z");

        assertThat(YearlessTime.timeOfDay("23:59:58.500", 0, receivedAt, ZoneOffset.UTC))
                .get()
                .extracting(Stamp::time)
                .isEqualTo(Instant.parse("2026-01-01T23:59:58.500Z"));
    }

    @ParameterizedTest
    @CsvSource({"Xyz 11 22:14:15", "Oct 32 22:14:15", "Oct 11 25:14:15", "Oct 11", "Oct"})
    void what_is_no_time_is_empty(String text) {
        assertThat(YearlessTime.monthAndDay(text, 0, Instant.EPOCH, ZoneOffset.UTC))
                .isEmpty();
    }
}
