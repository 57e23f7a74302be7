package dev.watchkeeper.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {

    private static final String LOG = """
            2026-01-05 10:00:00,123 INFO  [main] com.example.Shop - started in 1532 ms
            2026-01-05 10:00:01,456 ERROR [pool-1] com.example.Payment - java.lang.OutOfMemoryError: Java heap space
            nothing special \u00fc\u001b[2J
            """;

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {

        List<JsonNode> objects() throws IOException {
            List<JsonNode> objects = new ArrayList<>();
            for (String line : out.lines().toList()) {
                objects.add(JsonMapper.builder().build().readTree(line));
            }
            return objects;
        }
    }

    private static Ran explain(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Watchkeeper.commandLine();
        String[] all = new String[words.length + 1];
        all[0] = "explain";
        System.arraycopy(words, 0, all, 1, words.length);
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(all);
        return new Ran(code, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_person_sees_rows_the_cause_and_a_summary() throws IOException {
        Ran ran = explain(file("app.log", LOG));

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("10:00:01.456", "ERROR", "Payment: ", "What is wrong", "3 lines, 2026-01-05 10:00 to")
                .containsPattern("cause {2}\\S+")
                .containsPattern("do {5}\\S+")
                .containsPattern("v1:[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void what_a_log_holds_never_steers_the_terminal() throws IOException {
        assertThat(explain("--color", "never", file("app.log", LOG)).out())
                .contains("nothing special")
                .doesNotContain("\u001b");
    }

    @Test
    void a_program_gets_an_object_a_line() throws IOException {
        List<JsonNode> objects =
                explain("--output", "jsonl", file("app.log", LOG)).objects();

        assertThat(objects).hasSize(3);
        JsonNode first = objects.getFirst();
        assertThat(first.path("line_no").asInt()).isEqualTo(1);
        assertThat(first.path("timestamp").asText()).isEqualTo("2026-01-05T10:00:00.123Z");
        assertThat(first.path("level").asText()).isEqualTo("INFO");
        assertThat(first.path("message").asText()).isEqualTo("started in 1532 ms");
        assertThat(first.path("skeleton").asText()).isEqualTo("started in <num>");
        assertThat(first.path("fields").path("thread").asText()).isEqualTo("main");
        assertThat(first.has("class")).isFalse();
        JsonNode second = objects.get(1);
        assertThat(second.path("class").asText()).isNotEmpty();
        assertThat(second.path("severity").asText()).isNotEmpty();
        JsonNode evidence = second.path("evidence").path(0);
        assertThat(second.path("message")
                        .asText()
                        .substring(
                                evidence.path("start").asInt(),
                                evidence.path("end").asInt()))
                .isEqualTo(evidence.path("text").asText())
                .isNotEmpty();
        assertThat(objects.get(2).has("timestamp")).isFalse();
    }

    @Test
    void lines_may_come_as_objects_and_hold_newlines() throws IOException {
        String objects = "{\"line\":\"2026-01-05T10:00:00Z ERROR boom\\n\\tat a.B.c(B.java:1)\"}\n";

        List<JsonNode> explained = explain("--input", "jsonl", "--output", "jsonl", file("lines.jsonl", objects))
                .objects();

        assertThat(explained).hasSize(1);
        assertThat(explained.getFirst().path("message").asText()).contains("boom\n\tat a.B.c");
    }

    @Test
    void lines_that_belong_together_are_joined() throws IOException {
        String log = file("trace.log", """
                2026-01-05T10:00:00Z ERROR cannot pay
                java.lang.IllegalStateException: no money
                \tat com.example.Shop.pay(Shop.java:12)
                2026-01-05T10:00:01Z INFO goes on
                """);

        List<JsonNode> objects = explain("--join", "--output", "jsonl", log).objects();

        assertThat(objects).hasSize(2);
        assertThat(objects.getFirst().path("lines").asInt()).isEqualTo(3);
        assertThat(objects.getFirst().path("message").asText()).endsWith("Shop.java:12)");
        assertThat(objects.get(1).path("line_no").asInt()).isEqualTo(4);
    }

    @Test
    void a_container_s_line_without_a_time_has_the_one_of_its_runtime() throws IOException {
        String log = file("0.log", """
            2026-01-05T10:00:00.5Z stdout F started
            2026-01-05T10:00:01.5Z stdout F 2026-01-05T10:00:01Z INFO goes on
            """);

        assertThat(explain("--join", "--output", "jsonl", log).objects())
                .extracting(object -> object.path("timestamp").asText()
                        + object.path("timestamp_guessed").asText())
                .containsExactly("2026-01-05T10:00:00.500Z", "2026-01-05T10:00:01Z");
    }

    @Test
    void lines_of_a_file_have_groups() throws IOException {
        String log = file("app.log", LOG);

        assertThat(explain("--output", "jsonl", log).objects())
                .allSatisfy(object -> assertThat(object.path("group").asText())
                        .isEqualTo(object.path("code").asText()));
    }

    @Test
    void a_packed_file_is_read_as_what_it_holds() throws IOException {
        Path packed = folder.resolve("app.log.1.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(LOG.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(explain("--output", "jsonl", packed.toString()).objects()).hasSize(3);
    }

    @Test
    void a_pipe_is_opened_once_and_has_no_groups() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder("sh", "-c", "cat '" + file("app.log", LOG) + "' > '" + pipe + "'").start();

        assertThat(explain("--output", "jsonl", pipe.toString()).objects())
                .hasSize(3)
                .noneSatisfy(object -> assertThat(object.has("group")).isTrue());
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void only_the_summary_has_no_rows() throws IOException {
        assertThat(explain("--summary", file("app.log", LOG)).out())
                .doesNotContain("10:00:01.456")
                .contains("What is wrong");
    }

    @Test
    void settings_of_a_path_bring_a_format_a_zone_and_a_least_level() throws IOException {
        String log = file("shop.log", "05.01.2026 10:00:00|WARN|low\n05.01.2026 10:00:01|INFO|fine\n");
        String settings = file("lines.yaml", """
                formats:
                  - name: shop
                    pattern: '%{DATA:timestamp}\\|%{LEVEL:level}\\|%{GREEDYDATA:message}'
                    time: 'dd.MM.yyyy HH:mm:ss'
                    examples: ['05.01.2026 10:00:00|WARN|low']
                paths:
                  - path: '**/shop.log'
                    zone: Europe/Berlin
                    least-level: WARN
                """);

        List<JsonNode> objects =
                explain("--path-settings", settings, "--output", "jsonl", log).objects();

        assertThat(objects).hasSize(1);
        assertThat(objects.getFirst().path("format").asText()).isEqualTo("shop");
        assertThat(objects.getFirst().path("timestamp").asText()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(explain("--path-settings", settings, log).out()).contains("1 more left out by the path's settings");
    }

    @Test
    void rules_of_ones_own_name_trouble_and_the_others_that_hold_are_said() throws IOException {
        String rules = file("rules.yaml", """
                - id: shop-heap
                  version: 4
                  class: memory_leak
                  description: The shop leaks
                  cause: A cache without a bound.
                  advice: Bound it.
                  words: [heap space]
                  any: ['heap space']
                  examples: {match: ['Java heap space'], not: ['heap of space']}
                - id: broken
                """);

        Ran ran = explain("--rules", rules, "--output", "jsonl", file("app.log", LOG));

        JsonNode object = ran.objects().get(1);
        assertThat(object.path("class").asText()).isEqualTo("memory_leak");
        JsonNode evidence = object.path("evidence").path(0);
        assertThat(evidence.path("rule").asText()).isEqualTo("shop-heap");
        assertThat(evidence.path("version").asInt()).isEqualTo(4);
        assertThat(evidence.path("hash").asText()).hasSize(8);
        assertThat(object.path("competing").findValuesAsText("rule")).contains("jvm-out-of-memory");
        assertThat(ran.err()).contains("rules.yaml: rule broken, line 10: ").hasLineCount(1);
        assertThat(ran.code()).isNotZero();
        assertThat(explain("--rules", "/no/where", file("app.log", LOG)).err())
                .contains("the rules /no/where are not there: check the name");
    }

    @Test
    void a_broken_format_is_refused_alone() throws IOException {
        String settings = file("lines.yaml", """
                formats:
                  - name: broken
                    pattern: '('
                    examples: ['x']
                  - name: shop
                    pattern: 'shop %{LEVEL:level} %{GREEDYDATA:message}'
                    examples: ['shop WARN low']
                """);

        Ran ran = explain("--path-settings", settings, "--output", "jsonl", file("shop.log", "shop WARN low\n"));

        assertThat(ran.objects().getFirst().path("format").asText()).isEqualTo("shop");
        assertThat(ran.err()).contains("lines.yaml: format broken, line 2: ").hasLineCount(1);
        assertThat(ran.code()).isNotZero();
    }

    @Test
    void a_path_may_name_the_encoding_of_its_bytes() throws IOException {
        Path log = Files.write(
                folder.resolve("old.log"), "Stra\u00dfe gesperrt\n".getBytes(Charset.forName("windows-1252")));
        String settings = file("lines.yaml", "paths:\n  - path: '**/old.log'\n    encoding: windows-1252\n");

        assertThat(explain("--path-settings", settings, log.toString()).out()).contains("Stra\u00dfe gesperrt");
    }

    @Test
    void lines_are_shown_as_they_would_leave_the_node() throws IOException {
        String log = file("app.log", """
                2026-01-05 10:00:00,123 INFO  [main] com.example.Shop - anna has password=geheim77
                2026-01-05 10:00:01,123 INFO  [main] com.example.Shop - ben has password=geheim77 for amqp://b:geheim@mq
                -----BEGIN PRIVATE KEY-----
                MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn/ygWyF8PbnGy0AHB7MaU6Yq1cZ3tyQxkT
                -----END PRIVATE KEY-----
                """);

        Ran ran = explain("--redact", log);

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsPattern("anna has password=\\[password:[0-9a-f]{8}]")
                .contains("redacted private-key 3   password 2   url-password 1")
                .doesNotContain("geheim", "MIIEpAIB");
        List<JsonNode> objects = explain("--redact", "--output", "jsonl", log).objects();
        assertThat(mark(objects.getFirst())).isEqualTo(mark(objects.get(1))).startsWith("[password:");
        assertThat(explain("--redact", file("clean.log", LOG)).out()).contains("redacted nothing");
        assertThat(explain(log).out()).contains("geheim77").doesNotContain("redacted");
    }

    private static String mark(JsonNode explained) {
        String message = explained.path("message").asText();
        return message.substring(message.indexOf('['), message.indexOf(']') + 1);
    }

    @Test
    void a_path_may_say_which_secrets_are_taken_out() throws IOException {
        String settings = file("lines.yaml", """
                paths:
                  - path: '**/open.log'
                    redact: off
                  - path: '**/shop.log'
                    redact: {ip: true, also: [{pattern: 'KD-\\d+', example: 'KD-17'}]}
                """);
        String open = file("open.log", "password=geheim77\n");
        String shop = file("shop.log", "KD-4711 came from 10.0.0.7 with password=geheim77\n");

        assertThat(explain("--redact", "--path-settings", settings, open).out())
                .contains("password=geheim77", "redacted nothing");
        assertThat(explain("--redact", "--path-settings", settings, shop).out())
                .contains("redacted ip-address 1   own 1   password 1")
                .doesNotContain("4711", "10.0.0.7", "geheim");
    }

    @Test
    void every_mistake_has_one_sentence() throws IOException {
        assertThat(explain(folder.resolve("no.log").toString()).err())
                .contains("no.log is not there")
                .hasLineCount(1);
        assertThat(explain(folder.toString()).err())
                .contains("is a folder: name the files in it")
                .hasLineCount(1);
        assertThat(explain("--input", "jsonl", file("a.log", "no object\n")).err())
                .contains("line 1 of ", "is no JSON object with a text \"line\"")
                .hasLineCount(1);
        assertThat(explain("--zone", "Middle/Earth", file("b.log", LOG)).err())
                .contains("the zone Middle/Earth is not known");
        assertThat(explain(file("c.gz", LOG)).err())
                .contains("is not packed with gzip")
                .hasLineCount(1);
        assertThat(explain("--path-settings", file("bad.yaml", "paths:\n  - pth: x\n"), file("d.log", LOG))
                        .err())
                .contains("bad.yaml: path, line 2: has an unknown key pth")
                .hasLineCount(1);
        assertThat(explain("-", "-").err()).contains("- is named twice").hasLineCount(1);
    }
}
