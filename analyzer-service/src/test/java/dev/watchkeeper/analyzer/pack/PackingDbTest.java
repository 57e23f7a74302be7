package dev.watchkeeper.analyzer.pack;

import static dev.watchkeeper.analyzer.testing.Batches.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.analyzer.testing.AtOnce;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingDbTest {

    private static final String LINES = """
            select day, ts, level, code, message, class, component, logger, thread, host, user_name, client_ip, method,
                   endpoint, status, bytes, duration_ms, error_code, trace_id, attributes::text, flags, stream_id, line_offset
              from log_entries
             order by stream_id, line_offset
            """;

    private final AnalyzerDatabase analyzer = AnalyzerDatabase.fresh();
    private final Ingest ingest = analyzer.ingest(TurnedClock.at("2026-01-01T13:00:00Z"));

    @Test
    void small_chunks_become_one_and_every_line_stays_as_it_was() {
        long first = 0;
        for (int i = 0; i < 130; i++) {
            first = take(1, first, mixed(i));
        }
        List<String> before = analyzer.rows(LINES);

        assertThat(packAll()).isPositive();

        assertThat(analyzer.rows(LINES)).isEqualTo(before);
        assertThat(analyzer.rows(
                        "select day, packed, line_count, first_offset, next_offset = (select next_offset from stream)"
                                + " from log_chunk where packed"))
                .singleElement()
                .asString()
                .startsWith("2026-01-01|t|1")
                .endsWith("|0|f");
        assertThat(analyzer.rows("select sum(line_count) < 1000 from log_chunk where not packed"))
                .containsExactly("t");
    }

    @Test
    void what_a_chunk_says_of_its_lines_is_true_of_the_packed_one_too() {
        long first = 0;
        for (int i = 0; i < 250; i++) {
            first = take(1, first, mixed(i));
        }

        packAll();

        assertThat(analyzer.rows("""
                select count(*) filter (where c.line_count <> (select count(*) from unnest(c.at)))
                     + count(*) filter (where (select array_agg(distinct code order by code) from unnest(c.code) as code) <> c.codes)
                     + count(*) filter (where (select sum(n) from unnest(c.code_counts) as n) <> c.line_count)
                     + count(*) filter (where (select sum(n) from unnest(c.level_counts) as n) <> c.line_count)
                     + count(*) filter (where (select max(us) from unnest(c.ts_us) as us) * interval '1 microsecond' + c.ts_min <> c.ts_max)
                     + count(*) filter (where (select min(us) from unnest(c.ts_us) as us) <> 0)
                     + count(*) filter (where c.at[1] <> 0 or c.next_offset <= c.first_offset + c.at[c.line_count])
                  from log_chunk as c
                 where packed
                """)).containsExactly("0");
    }

    @Test
    void a_small_and_a_large_chunk_become_two_of_even_size() {
        long first = take(1, 0, many(900));
        take(1, first, many(3_900));

        packAll();

        assertThat(analyzer.rows(
                        "select line_count, next_offset - first_offset - at[line_count] from log_chunk where packed"
                                + " order by first_offset"))
                .containsExactly("2400|49", "2400|49");
        assertThat(analyzer.rows("select count(*), count(distinct line_offset) from log_entries"))
                .containsExactly("4800|4800");
    }

    @Test
    void a_large_chunk_goes_as_it_is_and_few_lines_wait_until_their_day_is_over() {
        take(1, 0, many(2_000));
        take(2, 0, many(10));

        packAll();

        assertThat(analyzer.rows("select stream_id, line_count from log_chunk where packed"))
                .containsExactly("1|2000");
        analyzer.database().run("update log_chunk set taken_at = now() - interval '2 hours' where not packed");
        packAll();

        assertThat(analyzer.rows("select stream_id, line_count from log_chunk where packed order by 1"))
                .containsExactly("1|2000", "2|10");
        assertThat(analyzer.rows("select count(*) from log_chunk where not packed"))
                .containsExactly("0");
    }

    @Test
    void packing_by_several_replicas_at_once_while_lines_come_in_keeps_every_line_once() {
        List<Integer> done = AtOnce.each(4, replica -> {
            if (replica > 0) {
                return packAll();
            }
            long first = 0;
            for (int i = 0; i < 60; i++) {
                first = take(1, first, many(300));
            }
            return 0;
        });
        packAll();

        assertThat(done).hasSize(4);
        assertThat(analyzer.rows("select count(*), count(distinct line_offset) from log_entries"))
                .containsExactly("18000|18000");
    }

    @Test
    void a_dropped_day_goes_as_a_whole_and_the_ledger_knows() {
        take(1, 0, many(1_500));
        packAll();
        long first = take(2, 0, "2025-12-30T12:00:00Z INFO [A] old");
        take(2, first, "2026-01-01T12:00:00Z INFO [A] new");
        DayStore days = new DayStore(analyzer.pool());

        assertThat(days.before(LocalDate.parse("2026-01-01")).await().indefinitely())
                .containsExactly(LocalDate.parse("2025-12-30"));
        assertThat(days.drop(LocalDate.parse("2025-12-30")).await().indefinitely())
                .isEqualTo(1);
        assertThat(days.drop(LocalDate.parse("2026-01-01")).await().indefinitely())
                .isEqualTo(1_501);

        assertThat(analyzer.rows("select count(*) from log_chunk")).containsExactly("0");
        assertThat(analyzer.rows("select to_regclass('log_chunk_20260101')")).containsExactly("");
        assertThat(
                        analyzer.rows(
                                "select stream_id, bytes_unaccounted, lines_stored, lines_expired from ledger_balance order by 1"))
                .containsExactly("1|0|1500|1500", "2|0|2|2");
        assertThat(take(1, 1_500 * 49, many(1_000))).isPositive();
        assertThat(packAll()).isPositive();
    }

    private int packAll() {
        Packing packing = analyzer.packing();
        int steps = 0;
        while (packing.step().await().indefinitely()) {
            steps++;
        }
        return steps;
    }

    private long take(long stream, long first, String... lines) {
        Segment segment = segment(stream, first, lines);
        assertThat(ingest.take(Batches.of(segment)).await().indefinitely().segments())
                .allMatch(answer -> answer.cursor() == segment.next());
        return segment.next();
    }

    /** Forty-nine bytes each, with the line feed. */
    private static String[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj("2026-01-01T12:00:00Z INFO [A] order %06d taken"::formatted)
                .toArray(String[]::new);
    }

    /** Of several formats, levels and times, with fields that others do not have, and hostile text. */
    private static String[] mixed(int round) {
        return new String[] {
            "2026-01-01T12:%02d:00.%03dZ ERROR [Payment] payment failed id=%d".formatted(round % 60, round, round),
            "192.0.2.%d - alice [01/Jan/2026:12:00:%02d +0000] \"GET /a/%d HTTP/1.1\" 503 12 \"-\" \"x\""
                    .formatted(round, round % 60, round),
            "{\"@timestamp\":\"2026-01-01T11:59:59.123456Z\",\"level\":\"warn\",\"msg\":\"m %d\",\"trace_id\":\"t%d\",\"k\":1}"
                    .formatted(round, round),
            "plain without a time " + round,
            "nul \0 inside " + round,
            "",
            "2020-01-01T00:00:00Z INFO [A] from long ago",
            "\u00e4\u20ac\ud83d\ude00 text",
        };
    }
}
