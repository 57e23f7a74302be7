package dev.watchkeeper.engine.time.written;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.time.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final Instant RECEIVED = Instant.parse("2026-02-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-02 15:04:05|2026-01-02T15:04:05Z|false",
                "2026-01-02T03:04:05 PM UTC x|2026-01-02T15:04:05Z|false",
                "2026.01.02 15:04:05.123456 x|2026-01-02T15:04:05.123456Z|false",
                "2026-01-02  3:04:05|2026-01-02T03:04:05Z|false",
                "2026-01-02-15.04.05.675872|2026-01-02T15:04:05.675872Z|false",
                "20260102-15:4:5:123|2026-01-02T15:04:05.123Z|false",
                "20260102T150405Z|2026-01-02T15:04:05Z|false",
                "260102 150405 148|2026-01-02T15:04:05Z|false",
                "26/01/02 15:04:05 x|2026-01-02T15:04:05Z|false",
                "1/2/2026 3:04:05 PM|2026-01-02T15:04:05Z|false",
                "13/1/2026 15:04:05|2026-01-13T15:04:05Z|false",
                "02.01.2026 15:04:05|2026-01-02T15:04:05Z|false",
                "02/Jan/2026:15:04:05 +0100 x|2026-01-02T14:04:05Z|false",
                "02/Jan/2026 15:04:05|2026-01-02T15:04:05Z|false",
                "2-Jan-2026 15:04:05.123|2026-01-02T15:04:05.123Z|false",
                "2 Jan 2026 15:04:05|2026-01-02T15:04:05Z|false",
                "02 Jan 15:04:05.123|2026-01-02T15:04:05.123Z|true",
                "Fri Jan 02 15:04:05 2026|2026-01-02T15:04:05Z|false",
                "Fri Jan  2 15:04:05.123456 2026|2026-01-02T15:04:05.123456Z|false",
                "Fri Jan 2 15:04:05 CET 2026|2026-01-02T14:04:05Z|false",
                "Fri, 02 Jan 2026 15:04:05 GMT|2026-01-02T15:04:05Z|false",
                "Jan 02, 2026 3:04:05 PM|2026-01-02T15:04:05Z|false",
                "Jan  2 2026 15:04:05|2026-01-02T15:04:05Z|false",
                "JAN 2 15:04:05|2026-01-02T15:04:05Z|true",
                "Jan-02 15:04:05.684|2026-01-02T15:04:05.684Z|true",
                "01-02 15:04:05.123|2026-01-02T15:04:05.123Z|true",
                "01.02 15:04:05|2026-01-02T15:04:05Z|true",
                "15:04:05|2026-01-31T15:04:05Z|true",
                "1767366245.123456 x|2026-01-02T15:04:05.123456Z|false",
            })
    void people_write_times_in_many_ways(String text, Instant time, boolean guessed) {
        Stamp stamp = WrittenTime.at(text, 0, RECEIVED, ZoneOffset.UTC).orElseThrow();

        assertThat(stamp.time()).isEqualTo(time);
        assertThat(stamp.guessed()).isEqualTo(guessed);
    }

    @Test
    void the_zone_of_the_stream_counts_where_none_is_written() {
        assertThat(WrittenTime.at("02/Jan/2026 15:04:05", 0, RECEIVED, ZoneId.of("Europe/Berlin")))
                .get()
                .extracting(Stamp::time)
                .isEqualTo(Instant.parse("2026-01-02T14:04:05Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it rained",
                "Jan was cold",
                "Marching on 12:00",
                "1767366245 bytes",
                "20260102 rows",
                "12.5.1 released today",
                "10.0.0.1 - - x",
                "192.168.1.10 12:00:00",
                "31/Feb/2026 15:04:05",
                "2026-13-02 15:04:05",
                "99:04:05 left",
                "1/2 of 12:00:00",
            })
    void what_is_no_time_is_empty(String text) {
        assertThat(WrittenTime.at(text, 0, RECEIVED, ZoneOffset.UTC)).isEmpty();
    }

    @Property
    void no_text_is_too_odd(@ForAll @CharRange(from = ' ', to = 'Z') String text) {
        WrittenTime.at(text, 0, RECEIVED, ZoneOffset.UTC)
                .ifPresent(stamp -> assertThat(stamp.end()).isLessThanOrEqualTo(text.length()));
    }
}
