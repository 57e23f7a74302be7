package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private static final String CLASSES = """
            - {id: error_logged, category: Application, severity: MEDIUM, description: an error}
            - {id: fatal_logged, category: Application, severity: HIGH, description: a fatal error}
            - {id: disk_full, category: Filesystem, severity: CRITICAL, description: a full disk}
            """;

    private static final String RULE = """
            - id: full
              version: 2
              class: disk_full
              description: A disk is full
              cause: Logs grew.
              advice: Delete some.
              words: [full]
              any: ['disk .*full']
              examples:
                match: ['disk 3 is full']
                not: ['a full day']
            """;

    private static RuleBook book(String rules) {
        return RuleBookReader.book(
                new RuleText("classes.yaml", CLASSES), List.of(new RuleText("rules/host.yaml", rules)));
    }

    @Test
    void the_book_of_the_engine_loads_with_all_its_examples() {
        assertThat(RuleBook.standard().rules()).hasSizeGreaterThan(150);
    }

    @Test
    void the_vocabulary_is_complete() {
        assertThat(RuleBook.standard().classes().keySet())
                .contains("exception", "service_crash", "restart_loop", "db_connection", "db_deadlock", "slow_query")
                .contains("out_of_memory", "memory_leak", "timeout", "port_conflict", "http_5xx", "high_latency")
                .contains("auth_failure", "brute_force", "flood", "rate_limited", "tls_certificate", "disk_full")
                .contains("permission", "dns", "network", "config_error", "queue_backlog", "replication")
                .contains("web_attack_sqli", "web_attack_xss", "web_attack_traversal", "web_attack_command")
                .contains("web_attack_scanner", "web_attack_other", "data_corruption", "hardware_kernel", "clock")
                .contains("container_oom", "container_crash_loop", "container_image", "container_evicted")
                .contains("container_unschedulable", "container_probe", "silent_source")
                .contains("error_logged", "fatal_logged");
    }

    @Test
    void a_good_rule_is_taken() {
        assertThat(book(RULE).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("full@2");
            assertThat(rule.severity()).isEqualTo(Severity.CRITICAL);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "match: ['disk 3 is full']|match: ['disk is empty']|does not recognise its example: disk is empty",
                "not: ['a full day']|not: ['disk is full']|takes what it must leave alone: disk is full",
                "words: [full]|values: {status-from: 500}|mixes text and values: texts are decided once a code, values for every line; make two rules of it",
                "words: [full]|status-from: 500|asks for the value status-from beside its text: write values: {status-from: …}",
                "words: [full]|words: [büro]|has the word \"büro\": write a part of it that has plain ASCII letters only",
                "words: [full]|words: [empty]|none of its words is in what it sees, which is: disk <num> is full",
                "any: ['disk .*full']|any: ['disk 3 .*full']|it looks for a value, which text conditions do not see: to them the example is \"disk <num> is full\", so write the mask for it",
                "words: [full]|minimum-level: LOUD|has an unknown minimum-level LOUD: known are TRACE",
                "words: [full]|wrods: [full]|has an unknown key wrods",
                "class: disk_full|class: disk_fool|names an unknown class disk_fool",
                "words: [full]|severity: BAD|has an unknown severity BAD",
                "any: ['disk .*full']|any: ['disk (full']|has a pattern that cannot be read",
                "version: 2|version: 0|needs a version from 1",
                "cause: Logs grew.|cause: ' '|needs cause",
                "any: ['disk .*full']|none: [x]|needs words and any",
            })
    void a_bad_rule_is_refused_by_its_name(String good, String bad, String complaint) {
        assertThatThrownBy(() -> book(RULE.replace(good, bad)))
                .hasMessageStartingWith("rules/host.yaml: rule full, line 1: ")
                .hasMessageContaining(complaint);
    }

    @Test
    void a_rule_without_any_condition_is_refused() {
        String bare = RULE.replace("words: [full]", "minimum-level: WARN").replace("  any: ['disk .*full']\n", "");

        assertThatThrownBy(() -> book(bare)).hasMessageContaining("needs any (with words) or values");
    }

    @Test
    void a_rule_may_ask_for_method_endpoint_and_user() {
        String byValues = RULE.replace("words: [full]\n  any: ['disk .*full']", """
                        values: {status-from: 401, methods: [POST], endpoint-words: [login], user: known}""")
                .replace("['disk 3 is full']", "['method=POST status=401 endpoint=/login user=eva']")
                .replace(
                        "['a full day']",
                        "['method=GET status=401 endpoint=/login user=eva', 'method=POST status=401 endpoint=/x user=eva',"
                                + " 'method=POST status=401 endpoint=/login', 'method=POST status=401 endpoint=/login user=-']");

        assertThat(book(byValues).rules()).hasSize(1);
        assertThatThrownBy(() -> book(byValues.replace("user: known", "user: somebody")))
                .hasMessageContaining("only user: known means something");
    }

    @Test
    void a_rule_may_say_what_a_machine_may_do() {
        assertThat(book(RULE.replace("  words:", "  heal: Rotate the logs.\n  words:"))
                        .rules()
                        .getFirst()
                        .heal())
                .isEqualTo("Rotate the logs.");
    }

    @Test
    void a_class_knows_what_the_seed_called_it() {
        assertThat(RuleBook.standard().classes().get("flood").seed()).isEqualTo("DDoS Attacks");
        assertThat(RuleBook.standard().classes().get("clock").seed()).isNull();
    }

    @Test
    void a_rule_knows_where_it_is_written_and_how() {
        Rule second = book(RULE + "\n# Another one.\n" + RULE.replace("id: full", "id: other") + "\n# The end.\n")
                .rule("other")
                .orElseThrow();

        assertThat(second.written().file()).isEqualTo("rules/host.yaml");
        assertThat(second.written().line()).isEqualTo(14);
        assertThat(second.written().yaml()).isEqualTo(RULE.replace("id: full", "id: other"));
        assertThat(second.written().said()).containsEntry("words", List.of("full"));
        assertThat(second.written().isOfUser()).isFalse();
    }

    @Test
    void a_rule_written_twice_is_refused() {
        assertThatThrownBy(() -> book(RULE + RULE)).hasMessage("rules/host.yaml: rule full, line 12: is written twice");
    }

    @Test
    void a_rule_behind_a_wider_one_of_another_class_is_refused() {
        String shadowed = RULE.replace("id: full", "id: late").replace("class: disk_full", "class: error_logged");

        assertThatThrownBy(() -> book(RULE + shadowed))
                .hasMessageContaining(
                        "rule late, line 12: comes after full, which takes its example: disk 3 is full; narrow that one,");
    }
}
