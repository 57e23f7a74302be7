package dev.watchkeeper.analyzer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StorableTimeTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void a_time_of_four_digit_years_stays() {
        UnderstoodLine last = at(Instant.parse("9999-12-31T23:59:59Z"));

        assertThat(StorableTime.of(last, RECEIVED)).isSameAs(last);
    }

    @Test
    void any_other_becomes_the_time_of_receipt() {
        for (Instant time : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z")}) {
            ParsedLine parsed = StorableTime.of(at(time), RECEIVED).parsed();

            assertThat(parsed.time()).isEqualTo(RECEIVED);
            assertThat(parsed.timeGuessed()).isTrue();
        }
    }

    @Test
    void a_time_between_two_microseconds_is_the_earlier_one_before_1970_too() {
        assertThat(stored("2026-01-01T12:00:00.123456999Z")).isEqualTo(Instant.parse("2026-01-01T12:00:00.123456Z"));
        assertThat(stored("1969-12-31T23:59:59.999999001Z")).isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
    }

    private static Instant stored(String time) {
        return StorableTime.of(at(Instant.parse(time)), RECEIVED).parsed().time();
    }

    private static UnderstoodLine at(Instant time) {
        UnderstoodLine any = Understanding.standard().understand(new RawLine("x", RECEIVED, ZoneOffset.UTC));
        ParsedLine parsed = any.parsed();
        return new UnderstoodLine(
                new ParsedLine(parsed.format(), time, false, parsed.level(), parsed.message(), parsed.fields()),
                any.code(),
                any.skeleton(),
                any.match());
    }
}
