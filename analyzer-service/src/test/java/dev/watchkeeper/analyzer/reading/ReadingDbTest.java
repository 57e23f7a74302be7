package dev.watchkeeper.analyzer.reading;

import static dev.watchkeeper.analyzer.testing.Batches.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.RawLine;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users say about the path of a stream counts for the lines that are stored. */
class ReadingDbTest {

    private static final String LOUD = "2026-01-01T12:00:00Z ERROR [Payment] payment failed";
    private static final String QUIET = "2026-01-01T12:00:00Z INFO [Payment] payment taken";

    @TempDir
    Path folder = Path.of("");

    private final AnalyzerDatabase analyzer = AnalyzerDatabase.fresh();
    private Path file = folder;
    private Path rules = folder;
    private Readings readings = analyzer.readings(Map.of());
    private Ingest ingest = analyzer.ingest(readings, TurnedClock.at("2026-01-01T13:00:00Z"));

    @BeforeEach
    void start() {
        file = folder.resolve("lines.yaml");
        rules = folder.resolve("rules.yaml");
        readings = analyzer.readings(Map.of(
                "watchkeeper.analyzer.reading.file", file.toString(),
                "watchkeeper.analyzer.reading.rules", rules.toString()));
        ingest = analyzer.ingest(readings, TurnedClock.at("2026-01-01T13:00:00Z"));
    }

    @Test
    void quieter_lines_of_a_path_are_left_out_and_counted_as_filtered() throws IOException {
        say("paths:\n  - path: /var/log/app1.log\n    least-level: WARN\n");
        Segment shop = segment(1, 0, QUIET, LOUD, "\tat com.shop.Payment.take(Payment.java:17)", QUIET);
        Segment other = segment(2, 0, QUIET);

        assertThat(take(shop, other))
                .containsExactly(SegmentAnswer.taken(1, shop.next()), SegmentAnswer.taken(2, other.next()));

        assertThat(analyzer.rows("select path, message from log_entries order by path, line_offset"))
                .containsExactly(
                        "/var/log/app1.log|payment failed",
                        "/var/log/app1.log|\tat com.shop.Payment.take(Payment.java:17)",
                        "/var/log/app2.log|payment taken");
        assertThat(analyzer.rows("select outcome, lines, bytes from ledger where stream_id = 1 order by outcome"))
                .containsExactly("filtered|2|" + 2 * (QUIET.length() + 1), "stored|2|" + storedBytes(shop));
        analyzer.foldAll();
        assertThat(analyzer.rows("select sum(lines) from level_minute")).containsExactly("3");
    }

    @Test
    void a_stream_that_was_introduced_long_ago_is_known_by_its_path() throws IOException {
        Segment first = segment(1, 0, QUIET);
        take(first);
        say("paths:\n  - path: '**/app1.log'\n    least-level: WARN\n");

        Segment second = segment(1, first.next(), QUIET, LOUD);
        ingest.take(new Batch("b", Batches.NODE, List.of(), List.of(second), List.of()))
                .await()
                .indefinitely();

        assertThat(analyzer.rows("select message from log_entries order by line_offset"))
                .containsExactly("payment taken", "payment failed");
    }

    @Test
    void what_users_say_later_counts_for_what_comes_later() throws IOException {
        say("paths:\n  - path: '**/app1.log'\n    least-level: ERROR\n");
        Segment first = segment(1, 0, QUIET, LOUD);
        take(first);

        Files.writeString(file, "paths: []\n");
        readings.look();
        readings.look();
        take(segment(1, first.next(), QUIET));

        assertThat(analyzer.rows("select message from log_entries order by line_offset"))
                .containsExactly("payment failed", "payment taken");
    }

    @Test
    void a_format_of_ones_own_and_a_zone_count() throws IOException {
        say("""
                formats:
                  - name: shop
                    pattern: '%{DATA:timestamp}\\|%{LEVEL:level}\\|%{GREEDYDATA:message}'
                    time: 'dd.MM.yyyy HH:mm:ss'
                    examples: ['05.01.2026 10:00:00|WARN|low']
                paths:
                  - path: /var/log/*
                    zone: Europe/Berlin
                """);

        take(segment(1, 0, "01.01.2026 13:30:00|WARN|low"));

        assertThat(analyzer.rows("select ts at time zone 'utc', level, message from log_entries"))
                .containsExactly("2026-01-01 12:30:00|WARN|low");
    }

    @Test
    void an_encoding_turns_bytes_into_the_text_they_were() throws IOException {
        say("paths:\n  - path: /var/log/*\n    encoding: windows-1252\n");
        byte[] bytes = "Stra\u00dfe gesperrt".getBytes(Charset.forName("windows-1252"));
        RawLine raw = new RawLine(0, Base64.getEncoder().encodeToString(bytes));

        take(new Segment(
                1, 0, bytes.length + 1L, List.of(0), List.of("Stra\uFFFDe gesperrt"), List.of(raw), null, null));

        assertThat(analyzer.rows("select message from log_entries")).containsExactly("Stra\u00dfe gesperrt");
        assertThat(analyzer.rows("select count(*) from quarantine")).containsExactly("0");
    }

    @Test
    void a_rule_of_ones_own_makes_an_issue_of_what_comes_later_and_settings_go_on_to_count() throws IOException {
        say("paths:\n  - path: /var/log/app1.log\n    least-level: INFO\n");
        Segment first = segment(1, 0, QUIET);
        take(first);

        Files.writeString(rules, """
                - id: shop-payment-taken
                  version: 3
                  class: rate_limited
                  description: The shop took money
                  cause: Somebody bought something.
                  advice: Send it.
                  words: [payment taken]
                  any: ['^payment taken$']
                  examples: {match: ['payment taken'], not: ['payment failed']}
                """);
        readings.look();
        readings.look();
        take(segment(1, first.next(), QUIET, QUIET.replace("INFO", "DEBUG")));
        analyzer.foldAll();

        assertThat(analyzer.rows("select class, title, lines from issue"))
                .containsExactly("rate_limited|The shop took money (Payment)|1");
        assertThat(analyzer.rows("select rule from issue_evidence"))
                .singleElement()
                .asString()
                .startsWith("shop-payment-taken@3+");
        assertThat(analyzer.rows("select count(*) from log_entries")).containsExactly("2");
    }

    @Test
    void a_stream_of_which_nothing_is_kept_goes_on_all_the_same() throws IOException {
        say("paths:\n  - path: /var/log/*\n    least-level: FATAL\n");
        Segment first = segment(1, 0, QUIET, LOUD);
        Segment second = segment(1, first.next(), QUIET);

        assertThat(take(first)).containsExactly(SegmentAnswer.taken(1, first.next()));
        assertThat(take(second)).containsExactly(SegmentAnswer.taken(1, second.next()));

        analyzer.foldAll();
        assertThat(analyzer.rows("select next_offset from stream")).containsExactly(String.valueOf(second.next()));
        assertThat(analyzer.rows("select folded_offset from stream_fold"))
                .containsExactly(String.valueOf(second.next()));
        assertThat(analyzer.rows("select count(*) from log_entries")).containsExactly("0");
    }

    private void say(String yaml) throws IOException {
        Files.writeString(file, yaml);
        readings.begin();
    }

    private List<SegmentAnswer> take(Segment... segments) {
        return ingest.take(Batches.of(segments)).await().indefinitely().segments();
    }

    private static long storedBytes(Segment segment) {
        return segment.next() - segment.first() - 2L * (QUIET.length() + 1);
    }
}
