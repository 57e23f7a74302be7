package dev.watchkeeper.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {

    private static final String SHOP = """
            - id: shop-out-of-stock
              version: 2
              class: queue_backlog
              severity: LOW
              minimum-level: WARN
              description: The shop has nothing left
              cause: More was sold than was bought.
              advice: Buy some.
              heal: Order some.
              words: [out of stock]
              any: ['\\bitem <num> out of stock\\b']
              examples:
                match: ['item 12 out of stock']
                not: ['item 12 in stock']
            """;
    private static final String LINE = "2026-01-05T10:00:00Z WARN [Shop] item 4711 out of stock";

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private Ran rules(String... words) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Watchkeeper.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(all.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("shop.yaml"), text).toString();
    }

    @Test
    void all_rules_are_listed_in_rows() {
        Ran ran = rules("list");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("ID ")
                .containsPattern("(?m)^jvm-out-of-memory +out_of_memory +critical +The JVM ran out of memory$")
                .containsPattern("(?m)^\\d+ rules$");
    }

    @Test
    void classes_and_severities_choose() {
        assertThat(rules("list", "--class", "disk_full,dns", "--severity", "critical")
                        .out())
                .contains("no-space-left")
                .doesNotContain("jvm-out-of-memory", "name-not-resolved")
                .containsPattern("(?m)^\\d of \\d+ rules$");
    }

    @Test
    void rules_of_the_data_folder_are_there_by_themselves_and_marked() throws IOException {
        Files.createDirectories(folder.resolve("data/rules"));
        Files.writeString(folder.resolve("data/rules/a.yaml"), SHOP + "- {id: jvm-out-of-memory, disabled: true}\n");

        assertThat(rules("list").out())
                .containsPattern("(?m)^shop-out-of-stock .* The shop has nothing left  yours$")
                .contains(
                        "1 of them of yours, from " + folder.resolve("data/rules"), "switched off: jvm-out-of-memory");
        assertThat(rules("show", "jvm-out-of-memory").out())
                .contains("It is switched off by " + folder.resolve("data/rules/a.yaml"));
    }

    @Test
    void a_program_gets_an_object_a_rule() throws IOException {
        String file = file(SHOP);

        JsonNode first = JsonMapper.builder()
                .build()
                .readTree(rules("list", "--output", "jsonl", "--rules", file)
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());

        assertThat(first.path("id").asText()).isEqualTo("shop-out-of-stock");
        assertThat(first.path("version").asInt()).isEqualTo(2);
        assertThat(first.path("hash").asText()).hasSize(8);
        assertThat(first.path("category").asText()).isEqualTo("application");
        assertThat(first.path("severity").asText()).isEqualTo("low");
        assertThat(first.path("minimum_level").asText()).isEqualTo("WARN");
        assertThat(first.path("heal").asText()).isEqualTo("Order some.");
        assertThat(first.path("file").asText()).isEqualTo(file);
        assertThat(first.path("any").path(0).asText()).isEqualTo("\\bitem <num> out of stock\\b");
        assertThat(first.path("examples").path("not").path(0).asText()).isEqualTo("item 12 in stock");
    }

    @Test
    void one_rule_is_shown_with_all_it_says_and_where_it_is_written() throws IOException {
        assertThat(rules("show", "shop-out-of-stock@2", "--rules", file(SHOP)).out())
                .containsPattern("(?m)^shop-out-of-stock@2\\+[0-9a-f]{8}  queue_backlog \\(Application\\)  low$")
                .contains("shop.yaml, line 1", "Order some.", "to WARN and louder", "item 12 in stock");
        assertThat(rules("show", "jvm-out-of-memory").out()).contains("rules/memory.yaml, line 2, of the engine");
    }

    @Test
    void a_rule_that_changes_another_names_it() throws IOException {
        String file = file("- id: jvm-out-of-memory\n  severity: LOW\n");

        assertThat(rules("show", "jvm-out-of-memory", "--rules", file).out())
                .contains("shop.yaml, line 1", "rules/memory.yaml, line 2, of the engine: the rest stays", "  low");
    }

    @Test
    void what_is_written_can_be_taken_over() throws IOException {
        assertThat(rules("show", "shop-out-of-stock", "--rules", file(SHOP), "--output", "yaml")
                        .out())
                .isEqualTo(SHOP);
    }

    @Test
    void rules_that_do_as_they_say_are_counted() throws IOException {
        Ran ran = rules("test", file(SHOP));

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsPattern("(?m)^engine  \\d+ rules with \\d+ examples, all as they say$")
                .contains("yours   1 rule with 2 examples, all as they say");
        assertThat(rules("test").out()).contains("yours   none; `watchkeeper up` reads them from ");
    }

    @Test
    void a_rule_that_does_not_is_named_and_the_test_has_failed() throws IOException {
        Ran ran = rules("test", file(SHOP + SHOP.replace("shop-", "other-").replace("<num>", "\\d+")));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("yours   1 rule with 2 examples as they say; 1 refused")
                .contains("shop.yaml: rule other-out-of-stock, line 15: does not recognise its example: item 12 out of"
                        + " stock; it looks for a value");
    }

    @Test
    void a_rule_that_takes_from_one_of_the_engine_is_noted() throws IOException {
        String wide = SHOP.replace("out of stock", "java heap space").replace("\\bitem <num> ", "");

        Ran ran = rules("test", file(wide));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("note: rules/memory.yaml: rule jvm-out-of-memory, line 2: comes after shop-");
    }

    @Test
    void a_line_is_told_its_rule_the_reason_and_the_rules_besides() throws IOException {
        Ran ran = rules("test", file(SHOP), "--line", LINE + ", java.lang.OutOfMemoryError: Java heap space");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("read as   logback, WARN", "skeleton  item <num> out of stock, java.lang.")
                .contains("shows     queue_backlog (Application)  low  The shop has nothing left (Shop)")
                .containsPattern("because   shop-out-of-stock@2\\+\\w+ \\(queue_backlog\\) holds by: item <num> out of")
                .containsPattern("besides   jvm-out-of-memory@\\d+ \\(out_of_memory\\) holds by: java.lang.OutOf");
    }

    @Test
    void a_line_that_no_rule_names_is_told_why() throws IOException {
        Ran ran = rules(
                "test",
                file(SHOP),
                "--line",
                LINE.replace("WARN", "INFO"),
                "--line",
                LINE.replace("WARN", "ERROR").replace("item", "it"));

        assertThat(ran.out())
                .contains("shows     no trouble")
                .containsPattern("too quiet shop-out-of-stock@.* but listens to WARN and louder only")
                .contains("because   no rule holds, and its level says that it is an error");
    }

    @Test
    void a_line_never_steers_the_terminal() {
        assertThat(rules("test", "--color", "never", "--line", "odd \u001b[2J").out())
                .doesNotContain("\u001b");
    }

    @Test
    void every_mistake_has_one_sentence() throws IOException {
        assertThat(rules("show", "jvm-out-of-memry").err())
                .isEqualTo("watchkeeper: there is no rule jvm-out-of-memry: did you mean jvm-out-of-memory?\n");
        assertThat(rules("show", "x").err()).contains("there is no rule x: `watchkeeper rules list` shows all");
        assertThat(rules("list", "--class", "disk_ful").err())
                .isEqualTo("watchkeeper: there is no class disk_ful: did you mean disk_full?\n");
        assertThat(rules("list", "--class", "nothing").err())
                .contains("there is no class nothing: known are exception,");
        assertThat(rules("test", "/no/where.yaml").err())
                .isEqualTo("watchkeeper: the rules /no/where.yaml are not there: check the name\n");
        assertThat(rules("test", "a", "--rules", "b").err()).contains("named twice, a and b: name one");
        Ran broken = rules("list", "--rules", file("- id: [\n"));
        assertThat(broken.err())
                .startsWith("watchkeeper: ")
                .contains("shop.yaml: line 2 is no YAML")
                .hasLineCount(1);
        assertThat(broken.code()).isEqualTo(2);
    }

    @Test
    void each_command_explains_itself_with_examples_of_rules_that_there_are() {
        for (String command : List.of("list", "show", "test")) {
            assertThat(rules(command, "--help").out()).contains("Usage: watchkeeper rules " + command, "Examples:");
        }
        assertThat(rules("show", "--help").out()).contains("watchkeeper rules show jvm-out-of-memory");
        assertThat(rules("show", "jvm-out-of-memory").code()).isZero();
    }
}
