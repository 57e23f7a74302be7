package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.FormatLine;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.Samples;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.LineSettingsReader;
import dev.watchkeeper.engine.settings.PathSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever name a line is told under, a path may name it. */
class NamedByPathTest {

    private static final List<Format> KNOWN = Formats.standard().inOrder();

    private final Understanding understanding = Understanding.standard();

    private static PathSettings settings(String format) {
        LineSettingsReader.Read read = LineSettingsReader.read(
                "lines.yaml", "paths: [{path: /x, format: " + format + "}]", KNOWN, LineSettings.NONE);
        assertThat(read.refused()).isEmpty();
        return read.settings().of("/x");
    }

    @Test
    void a_path_that_names_what_a_line_is_shown_as_changes_nothing_for_it() throws IOException {
        Map<String, PathSettings> byName = new HashMap<>();
        Stream<String> samples = FormatLine.ALL.stream().map(FormatLine::text);
        for (String text : Stream.concat(samples, GoldenLines.read().stream()).toList()) {
            RawLine line = Samples.raw(text);
            UnderstoodLine shown = understanding.understand(line);

            PathSettings named = byName.computeIfAbsent(shown.parsed().format(), NamedByPathTest::settings);

            assertThat(understanding.understand(line, named)).isEqualTo(shown);
        }
        assertThat(byName).containsKeys("rust", "zap", "logback");
    }

    @Test
    void every_name_of_every_format_is_known() {
        KNOWN.forEach(format -> assertThat(format.names())
                .contains(format.name())
                .allSatisfy(name -> assertThat(settings(name).format()).isPresent()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"monolog", "openstack", "python", "robot", "rust", "spdlog", "sssd", "vdsm", "vmware", "zap"})
    void a_name_takes_no_line_that_another_name_fits(String dialect) {
        assertThat(settings(dialect)
                        .format()
                        .orElseThrow()
                        .parse(Samples.raw("2026-01-01 12:00:00,000 ERROR [Payment] hi")))
                .isEmpty();
    }

    @Test
    void a_name_that_several_formats_give_is_all_of_them() {
        Format python = settings("python").format().orElseThrow();

        assertThat(python.parse(Samples.raw("2026-01-01 12:00:00,000 - shop - ERROR - hi")))
                .isPresent();
        assertThat(python.parse(Samples.raw("2026-01-01 12:00:00.123 | INFO | shop.py:12 | hi")))
                .isPresent();
    }

    @Test
    void a_server_s_name_takes_its_lines_through_syslog_too() {
        String access = "10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 12";

        Format named = settings("access").format().orElseThrow();

        assertThat(named.parse(Samples.raw(access))).isPresent();
        assertThat(named.parse(Samples.raw("Jan  1 11:59:59 web1 nginx[7]: " + access)))
                .isPresent();
        assertThat(named.parse(Samples.raw("Jan  1 11:59:59 web1 cron[7]: hi"))).isEmpty();
    }
}
