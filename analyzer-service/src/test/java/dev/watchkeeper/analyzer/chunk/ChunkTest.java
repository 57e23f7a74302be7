package dev.watchkeeper.analyzer.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-10");
    private static final Understanding UNDERSTANDING = Understanding.standard();

    @Test
    void a_segment_over_midnight_becomes_two_chunks_with_the_segment_s_offsets() {
        List<Chunk> chunks = Chunk.byDay(
                7,
                100,
                300,
                List.of(line(0, "2026-01-09 23:59:59,999 INFO [A] a"), line(50, "2026-01-10 00:00:00,000 INFO [A] b")),
                RECEIVED);

        assertThat(chunks).extracting(Chunk::day).containsExactly(TODAY.minusDays(1), TODAY);
        assertThat(chunks).allMatch(chunk -> chunk.first() == 100 && chunk.next() == 300);
        assertThat(chunks.get(1).lines()).extracting(PlacedLine::at).containsExactly(50);
    }

    @Test
    void a_line_up_to_seven_days_old_is_filed_under_its_own_day_an_older_one_under_that_of_receipt() {
        Instant oldest = RECEIVED.minus(Duration.ofDays(7));

        assertThat(Chunk.day(oldest, RECEIVED)).isEqualTo(TODAY.minusDays(7));
        assertThat(Chunk.day(oldest.minusMillis(1), RECEIVED)).isEqualTo(TODAY);
    }

    @Test
    void a_line_up_to_a_day_ahead_is_filed_under_its_own_day_a_later_one_under_that_of_receipt() {
        Instant newest = RECEIVED.plus(Duration.ofDays(1));

        assertThat(Chunk.day(newest, RECEIVED)).isEqualTo(TODAY.plusDays(1));
        assertThat(Chunk.day(newest.plusMillis(1), RECEIVED)).isEqualTo(TODAY);
    }

    private static PlacedLine line(int at, String text) {
        return new PlacedLine(at, UNDERSTANDING.understand(new RawLine(text, RECEIVED, ZoneOffset.UTC)));
    }
}
