package dev.watchkeeper.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1767268800,2026-01-01T12:00:00Z",
        "1767268800.25,2026-01-01T12:00:00.250Z",
        "1767268800123,2026-01-01T12:00:00.123Z",
        "1767268800123456,2026-01-01T12:00:00.123456Z",
        "1767268800123456789,2026-01-01T12:00:00.123456789Z",
        "1.7672688E9,2026-01-01T12:00:00Z",
    })
    void the_size_tells_the_unit(String number, Instant time) {
        assertThat(EpochTime.of(number)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-1767268800", "1e99", "1e999999999", "1.2.3", "NaN", "noon"})
    void other_numbers_are_no_times(String number) {
        assertThat(EpochTime.of(number)).isEmpty();
    }
}
