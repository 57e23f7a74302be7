package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.FormatLine;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.Samples;
import dev.watchkeeper.engine.format.custom.CustomFormat;
import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.join.JoinedEvent;
import dev.watchkeeper.engine.join.container.ContainerJoiner;
import dev.watchkeeper.engine.mask.Masker;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.LineSettingsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is nearly right is either taken or left, never an exception: lines of each format, events, settings. More of them
 * with {@code -Dwatchkeeper.engine.fuzz=1000000}.
 */
class NearlyRightTest {

    private static final int INPUTS = Integer.getInteger("watchkeeper.engine.fuzz", 50_000);

    /** A twentieth of the lines at least must still be the format's own, or it was hardly tried. */
    private static final int FEWEST_TAKEN = 20;

    private static final int MOST_SHOWN = 2_000;

    /** One that all user formats must live with. */
    private static final String SETTINGS = """
        formats:
          - name: shop
            pattern: '%{TIMESTAMP:timestamp} %{LEVEL:level} (?<order>\\d+) %{GREEDYDATA:message}'
            examples: ['2026-01-05T10:00:00Z ERROR 7 out of stock']
          - name: edge
            nginx: '$remote_addr [$time_local] "$request" $status'
            examples:
              - line: '10.0.0.1 [10/Oct/2026:13:55:36 +0200] "GET / HTTP/1.1" 502'
                status: 502
        paths:
          - path: /var/log/**/*.log
            format: shop
            zone: Europe/Berlin
            least-level: WARN
            event-starts: '^\\['
        """;

    private static final List<String> CONTAINER = List.of(
            "2026-01-05T10:00:00.123456789Z stdout F started",
            "2026-01-05T10:00:00.123456789+02:00 stderr P pay",
            "2026-01-05T10:00:00.2Z stderr F \tat a.B.c(D.java:1)",
            "{\"log\":\"started\\n\",\"stream\":\"stdout\",\"time\":\"2026-01-05T10:00:00.1Z\"}",
            "{\"log\":\"pay\",\"stream\":\"stderr\",\"time\":\"2026-01-05T10:00:00.1Z\"}");

    static Stream<Arguments> formats() {
        return Formats.standard().inOrder().stream()
                .map(format -> Arguments.of(format.name(), format, linesOf(format)));
    }

    static Stream<Arguments> formatsOfUsers() {
        String line = "10.1.2.3 - anna [10/Oct/2026:13:55:36 +0200] \"GET /a/7?b=1 HTTP/2.0\" 502 17";
        return Stream.of(
                Arguments.of(
                        "pattern",
                        CustomFormat.ofPattern(
                                "own",
                                "%{IP:client_ip} - %{DATA:user} \\[%{DATA:timestamp}\\] %{GREEDYDATA:message}",
                                null),
                        List.of(line)),
                Arguments.of(
                        "nginx",
                        CustomFormat.ofNginx(
                                "own",
                                "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent"),
                        List.of(line)),
                Arguments.of("apache", CustomFormat.ofApache("own", "%h %l %u %t \\\"%r\\\" %>s %b"), List.of(line)));
    }

    private static List<String> linesOf(Format format) {
        return FormatLine.ALL.stream()
                .filter(line -> format.names().contains(line.format()))
                .map(FormatLine::text)
                .filter(text -> format.parse(Samples.raw(text)).isPresent())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"formats", "formatsOfUsers"})
    void no_line_of_a_format_is_too_odd(String name, Format format, List<String> lines) {
        int[] taken = {0};

        each(new MutatedLines(name.hashCode(), lines), text -> {
            Optional<ParsedLine> parsed = format.parse(Samples.raw(text));
            if (parsed.isPresent()) {
                taken[0]++;
                assertThat(format.names()).contains(parsed.get().format());
                assertThat(format.parse(Samples.raw(text))).isEqualTo(parsed);
            }
        });

        assertThat(taken[0]).isGreaterThan(INPUTS / FEWEST_TAKEN);
    }

    @Test
    void no_line_is_too_odd_to_be_understood() throws IOException {
        Understanding understanding = Understanding.standard();

        each(new MutatedLines(1, known()), text -> {
            UnderstoodLine line = understanding.understand(Samples.raw(text));
            assertThat(understanding.understand(Samples.raw(text)).code()).isEqualTo(line.code());
        });
    }

    @Test
    void no_message_is_too_odd_to_be_masked() throws IOException {
        Masker masker = new Masker();

        each(new MutatedLines(2, known()), text -> {
            assertThat(masker.mask(text)).isEqualTo(masker.mask(text));
            assertThat(masker.maskEndpoint(text)).isNotNull();
        });
    }

    @Test
    void no_lines_are_too_odd_to_be_joined() throws IOException {
        List<String> lines = new ArrayList<>(CONTAINER);
        known().stream().flatMap(String::lines).forEach(lines::add);
        ContainerJoiner joiner = new ContainerJoiner(JoinRules.NONE);
        List<JoinedEvent> events = new ArrayList<>();
        int[] given = {0};

        each(new MutatedLines(3, lines), text -> {
            events.addAll(joiner.take(text.replace("\n", ""), given[0]++));
            if (given[0] % 1_000 == 0) {
                events.addAll(joiner.flush());
            }
        });
        events.addAll(joiner.flush());

        assertThat(events.stream().mapToInt(JoinedEvent::lines).sum()).isEqualTo(given[0]);
    }

    @Test
    void no_settings_are_too_odd_to_be_read_or_refused() {
        List<Format> standard = Formats.standard().inOrder();
        int[] read = {0};
        int[] refused = {0};

        each(new MutatedLines(4, List.of(SETTINGS)), text -> {
            LineSettingsReader.Read settings = LineSettingsReader.read("lines.yaml", text, standard, LineSettings.NONE);
            assertThat(settings.refused()).allMatch(sentence -> sentence.startsWith("lines.yaml: "));
            settings.settings().of("/var/log/shop/a.log");
            settings.settings()
                    .formats()
                    .forEach(format -> format.parse(
                            new RawLine("x", Samples.NOON, Samples.raw("").zone())));
            read[0] += settings.settings().formats().size();
            refused[0] += settings.refused().size();
        });

        assertThat(read[0]).isGreaterThan(INPUTS / FEWEST_TAKEN);
        assertThat(refused[0]).isGreaterThan(INPUTS / FEWEST_TAKEN);
    }

    private static List<String> known() throws IOException {
        return Stream.concat(
                        GoldenLines.read().stream(), FormatLine.ALL.stream().map(FormatLine::text))
                .toList();
    }

    private static void each(MutatedLines lines, Consumer<String> trial) {
        for (int i = 0; i < INPUTS; i++) {
            String text = lines.next();
            try {
                trial.accept(text);
            } catch (RuntimeException | AssertionError e) {
                String shown = text.substring(0, Math.min(text.length(), MOST_SHOWN));
                throw new AssertionError("input " + i + ": " + shown.replace("\n", "\\n"), e);
            }
        }
    }
}
