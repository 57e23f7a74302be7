package dev.watchkeeper.analyzer.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.chunk.PlacedLine.Text;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkTest {

    /** Places in the row. */
    private static final int FIRST = 2;

    private static final int NEXT = 3;
    private static final int EARLIEST = 6;
    private static final int LATEST = 7;
    private static final int TIMES = 12;
    private static final int COMPONENTS = 16;

    private static final Instant RECEIVED = Instant.parse("2026-01-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-10");
    private static final Understanding UNDERSTANDING = Understanding.standard();

    @Test
    void lines_over_midnight_become_two_chunks_each_from_its_first_line_to_the_end_of_its_last() {
        List<Chunk> chunks = Chunk.of(
                7,
                List.of(
                        line(100, "2026-01-09 23:59:59,999 INFO [A] a"),
                        line(150, "2026-01-10 00:00:00,000 INFO [A] b")),
                RECEIVED);

        assertThat(chunks).extracting(Chunk::day).containsExactly(TODAY.minusDays(1), TODAY);
        assertThat(chunks).extracting(chunk -> chunk.row(false).getLong(FIRST)).containsExactly(100L, 150L);
        assertThat(chunks).extracting(chunk -> chunk.row(false).getLong(NEXT)).containsExactly(150L, 200L);
    }

    @Test
    void a_chunk_that_is_full_is_followed_by_another() {
        assertThat(sizes(Chunk.MOST_LINES)).containsExactly(4_000);
        assertThat(sizes(10_000)).containsExactly(4_000, 4_000, 2_000);
    }

    @Test
    void columns_have_a_cell_for_each_line_however_many_were_expected() {
        Filing filing = new Filing(7, 1, RECEIVED);
        IntStream.range(0, 5)
                .forEach(i ->
                        filing.add(line(i * 50L, "2026-01-10 00:00:0" + i + ",000 INFO [" + "A".repeat(i) + "] a")));

        Tuple row = filing.chunks().getFirst().row(false);

        assertThat(row.getArrayOfLongs(TIMES)).containsExactly(0L, 1_000_000L, 2_000_000L, 3_000_000L, 4_000_000L);
        assertThat(row.getArrayOfStrings(COMPONENTS)).containsExactly(null, "A", "AA", "AAA", "AAAA");
        assertThat(row.getOffsetDateTime(EARLIEST)).isEqualTo("2026-01-10T00:00:00Z");
        assertThat(row.getOffsetDateTime(LATEST)).isEqualTo("2026-01-10T00:00:04Z");
    }

    @Test
    void offsets_within_a_chunk_are_ints_however_long_the_gap_before_a_line_is() {
        UnderstoodLine any = line(0, "x").line();
        PlacedLine near = new PlacedLine(0, 50, any, Text.PLAIN);
        PlacedLine far = new PlacedLine(3L << 30, (3L << 30) + 50, any, Text.PLAIN);

        assertThat(Chunk.of(7, List.of(near, far), RECEIVED)).hasSize(2);
    }

    @Test
    void a_line_up_to_seven_days_old_is_filed_under_its_own_day_an_older_one_under_that_of_receipt() {
        Instant oldest = RECEIVED.minus(Duration.ofDays(7));

        assertThat(EventDay.of(oldest, RECEIVED)).isEqualTo(TODAY.minusDays(7).toEpochDay());
        assertThat(EventDay.of(oldest.minusMillis(1), RECEIVED)).isEqualTo(TODAY.toEpochDay());
    }

    @Test
    void a_line_up_to_a_day_ahead_is_filed_under_its_own_day_a_later_one_under_that_of_receipt() {
        Instant newest = RECEIVED.plus(Duration.ofDays(1));

        assertThat(EventDay.of(newest, RECEIVED)).isEqualTo(TODAY.plusDays(1).toEpochDay());
        assertThat(EventDay.of(newest.plusMillis(1), RECEIVED)).isEqualTo(TODAY.toEpochDay());
    }

    private static List<Integer> sizes(int lines) {
        UnderstoodLine any = line(0, "x").line();
        List<PlacedLine> all = IntStream.range(0, lines)
                .mapToObj(i -> new PlacedLine(i * 50L, i * 50L + 50, any, Text.PLAIN))
                .toList();
        return Chunk.of(7, all, RECEIVED).stream().map(Chunk::lineCount).toList();
    }

    private static PlacedLine line(long offset, String text) {
        return new PlacedLine(
                offset, offset + 50, UNDERSTANDING.understand(new RawLine(text, RECEIVED, ZoneOffset.UTC)), Text.PLAIN);
    }
}
