package dev.watchkeeper.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.RawLine;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineSettingsReaderTest {

    private static final String GOOD = """
            formats:
              - name: shop
                pattern: '%{TIMESTAMP:timestamp} %{LEVEL:level} %{GREEDYDATA:message}'
                examples:
                  - '2026-01-05T10:00:00Z ERROR out of stock'
                  - line: '2026-01-05T10:00:00Z WARN slow'
                    level: WARN
                    message: slow
                    timestamp: 2026-01-05T10:00:00Z
              - name: edge
                nginx: '$remote_addr [$time_local] $status $request_time'
                examples:
                  - line: '10.0.0.1 [10/Oct/2026:13:55:36 +0200] 502 0.25'
                    status: 502
                    duration_ms: 250
            paths:
              - path: /var/log/shop/**/*.log
                format: shop
                zone: Europe/Berlin
                least-level: WARN
              - path: /var/log/*
                format: klog
            """;

    private static LineSettingsReader.Read read(String yaml) {
        return read(yaml, LineSettings.NONE);
    }

    private static LineSettingsReader.Read read(String yaml, LineSettings before) {
        return LineSettingsReader.read("lines.yaml", yaml, Formats.standard().inOrder(), before);
    }

    private static boolean keeps(PathSettings settings, String line) {
        return settings.keeps(
                Formats.standard().parse(new RawLine(line, Instant.parse("2026-01-05T10:00:00Z"), ZoneOffset.UTC)));
    }

    @Test
    void formats_and_paths_are_read() {
        LineSettingsReader.Read read = read(GOOD);

        assertThat(read.refused()).isEmpty();
        assertThat(read.settings().formats()).extracting(Format::name).containsExactly("shop", "edge");
        PathSettings shop = read.settings().of("/var/log/shop/a/b.log");
        assertThat(shop.format().map(Format::name)).contains("shop");
        assertThat(shop.zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(shop.leastLevel()).contains(Level.WARN);
        assertThat(read.settings().of("/var/log/shop/c.log").format().map(Format::name))
                .contains("shop");
        assertThat(read.settings().of("/var/log/kube.log").format().map(Format::name))
                .contains("klog");
        assertThat(read.settings().of("/srv/x.log")).isEqualTo(PathSettings.NONE);
    }

    @Test
    void what_is_wrong_names_file_entry_line_and_reason_and_the_rest_counts() {
        LineSettingsReader.Read read =
                read(GOOD.replace("level: WARN\n        message", "level: ERROR\n        message")
                        .replace("format: klog", "format: clog"));

        assertThat(read.settings().formats()).extracting(Format::name).contains("edge");
        assertThat(read.refused())
                .contains("lines.yaml: path, line 21: names the format clog, which is not known:"
                        + " write it under formats, or use a name that `explain` shows");
    }

    @Test
    void under_a_least_level_stays_what_is_loud_enough_and_what_does_not_say() {
        PathSettings warn =
                read("paths:\n  - path: /a\n    least-level: WARN\n").settings().of("/a");

        assertThat(keeps(warn, "2026-01-05 10:00:00,000 ERROR [main] com.shop.Cart - no stock"))
                .isTrue();
        assertThat(keeps(warn, "2026-01-05 10:00:00,000 INFO  [main] com.shop.Cart - started"))
                .isFalse();
        assertThat(keeps(warn, "INFO: started")).isFalse();
        assertThat(keeps(warn, "\tat com.shop.Cart.add(Cart.java:17)")).isTrue();
        assertThat(keeps(warn, "Segmentation fault (core dumped)")).isTrue();
        assertThat(keeps(PathSettings.NONE, "2026-01-05 10:00:00,000 TRACE [main] com.shop.Cart - x"))
                .isTrue();
    }

    @Test
    void an_encoding_whose_lines_end_as_ascii_lines_do_is_taken() {
        assertThat(read("paths:\n  - path: /a\n    encoding: windows-1252\n")
                        .settings()
                        .of("/a")
                        .encoding())
                .contains(Charset.forName("windows-1252"));
        assertThat(read("paths:\n  - path: /a\n    encoding: UTF-16\n").refused())
                .containsExactly("lines.yaml: path, line 2: has the encoding UTF-16, whose lines do not end with one"
                        + " byte: have the program write UTF-8");
        assertThat(read("paths:\n  - path: /a\n    encoding: klingon\n").refused())
                .containsExactly("lines.yaml: path, line 2: has an unknown encoding klingon: write one such as"
                        + " windows-1252 or Shift_JIS");
    }

    @Test
    void what_was_right_before_stays_in_the_place_of_what_is_wrong_now() {
        LineSettings good = read(GOOD).settings();

        LineSettingsReader.Read read =
                read(GOOD.replace("WARN slow'", "slow'").replace("zone: Europe/Berlin", "zone: Middle/Earth"), good);

        assertThat(read.refused()).hasSize(2);
        assertThat(read.settings().formats()).extracting(Format::name).containsExactly("shop", "edge");
        assertThat(read.settings().formats().getFirst()).isSameAs(good.formats().getFirst());
        assertThat(read.settings().formats().getLast())
                .isNotSameAs(good.formats().getLast());
        assertThat(read.settings().of("/var/log/shop/b.log").zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(read("formats: [", good).settings()).isSameAs(good);
    }

    @Test
    void a_misspelt_section_leaves_what_it_said_before() {
        LineSettings good = read(GOOD).settings();

        LineSettingsReader.Read read = read(GOOD.replace("paths:", "pats:"), good);

        assertThat(read.refused()).hasSize(1);
        assertThat(read.settings().paths()).isEqualTo(good.paths());
        assertThat(read(GOOD.replace("paths:", "pats:")).settings().paths()).isEmpty();
    }

    @Test
    void a_key_that_is_written_twice_is_told() {
        assertThat(read("paths: []\nformats: []\npaths: []\n").refused())
                .containsExactly("lines.yaml: line 3: paths is written twice in one file: put all of it under one");
    }

    @Test
    void a_pattern_that_is_nested_too_deep_is_refused() {
        String deep = "(".repeat(20_000) + "a" + ")".repeat(20_000);

        assertThat(read("paths:\n  - path: /a\n    event-starts: '" + deep + "'\n")
                        .refused())
                .singleElement()
                .asString()
                .startsWith("lines.yaml: path, line 2: has a pattern for event-starts that cannot be read: ");
    }

    @Test
    void an_example_that_says_otherwise_refuses_its_format() {
        assertThat(read("""
                        formats:
                          - name: shop
                            pattern: '%{LEVEL:level} %{GREEDYDATA:message}'
                            examples:
                              - line: 'WARN slow'
                                level: ERROR
                        """).refused())
                .containsExactly("lines.yaml: format shop, line 2: finds WARN as level in the example of line 5,"
                        + " which says ERROR");
        assertThat(read("""
                        formats:
                          - name: shop
                            pattern: '[0-9]+ %{GREEDYDATA:message}'
                            examples: ['no number']
                        """).refused())
                .containsExactly("lines.yaml: format shop, line 2: does not take its example of line 4: no number");
    }

    @Test
    void misspelt_keys_wrong_shapes_and_broken_yaml_are_told() {
        assertThat(read("formats:\n  - name: a\n    patern: x\n").refused().getFirst())
                .startsWith("lines.yaml: format a, line 2: has an unknown key patern: known are ");
        assertThat(read("formats:\n  - just words\n").refused())
                .containsExactly("lines.yaml: line 2: a format is written as key: value pairs");
        assertThat(read("paths: [\n").refused().getFirst()).startsWith("lines.yaml: line 2 is no YAML: ");
        assertThat(read("path: /a\n").refused().getFirst())
                .contains("has an unknown key path: known are formats, paths");
        assertThat(read("paths:\n  - path: /a\n    zone: Middle/Earth\n")
                        .refused()
                        .getFirst())
                .contains("path, line 2: has an unknown zone Middle/Earth");
        assertThat(read("paths:\n  - path: /a\n    least-level: LOUD\n")
                        .refused()
                        .getFirst())
                .contains("unknown least-level LOUD");
        assertThat(read("").refused()).isEmpty();
    }

    @Property(tries = 2_000)
    void any_text_is_read_or_refused(@ForAll String text) {
        LineSettingsReader.Read read = read(text);

        assertThat(read.refused()).allMatch(sentence -> sentence.startsWith("lines.yaml: "));
    }
}
