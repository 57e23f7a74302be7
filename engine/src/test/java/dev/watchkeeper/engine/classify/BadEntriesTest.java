package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes and rules of values that are written wrong are refused with the reason. */
class BadEntriesTest {

    private static final String CLASSES = """
            - {id: error_logged, category: Application, severity: MEDIUM, description: an error}
            - {id: fatal_logged, category: Application, severity: HIGH, description: a fatal error}
            - {id: http_5xx, category: Network, severity: HIGH, description: a server error}
            """;

    private static final String RULE = """
            - id: broken
              version: 1
              class: http_5xx
              minimum-level: WARN
              description: A server error
              cause: A fault.
              advice: Read its log.
              values: {status-from: 500}
              examples: {match: ['status=500'], not: ['status=499']}
            """;

    private static RuleBook book(String classes, String rules) {
        return RuleBookReader.book(new RuleText("classes.yaml", classes), List.of(new RuleText("rules.yaml", rules)));
    }

    @Test
    void a_class_keeps_what_its_entry_says() {
        assertThat(book(CLASSES, RULE).classes().get("http_5xx"))
                .isEqualTo(
                        new TroubleClass("http_5xx", Category.NETWORK, Severity.HIGH, "a server error", false, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category: Network|category: Netwerk|class http_5xx, line 3: has an unknown category Netwerk",
                "category: Network|categry: Network|has an unknown key categry",
                "severity: HIGH, description: a server|severity: high, description: a server|unknown severity high",
                "id: fatal_logged|id: error_logged|class error_logged, line 2: is written twice",
                "id: fatal_logged|id: other|must hold error_logged and fatal_logged",
                "id: error_logged|id: other|must hold error_logged and fatal_logged"
            })
    void a_bad_class_is_refused(String good, String bad, String complaint) {
        assertThatThrownBy(() -> book(CLASSES.replace(good, bad), RULE)).hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimum-level: WARN|minimum-level: LOUD|has an unknown minimum-level",
                "{status-from: 500}|{}|needs at least one value",
                "{status-from: 500}|{status: 500}|has an unknown key status",
                "{status-from: 500}|{status-from: many}|needs a number for status-from",
                "match: ['status=500']|match: []|needs examples that match and examples that do not",
                "not: ['status=499']|not: []|needs examples that match and examples that do not",
                "match: ['status=500']|matsch: ['status=500']|has an unknown key matsch",
                "match: ['status=500']|match: ['state=500']|has an example with an unknown value",
                "version: 1|verzion: 1|has an unknown key verzion"
            })
    void a_bad_rule_is_refused_by_its_name(String good, String bad, String complaint) {
        assertThatThrownBy(() -> book(CLASSES, RULE.replace(good, bad)))
                .hasMessageStartingWith("rules.yaml: rule broken")
                .hasMessageContaining(complaint);
    }

    @Test
    void a_rule_without_a_version_is_refused() {
        assertThatThrownBy(() -> book(CLASSES, RULE.replace("  version: 1\n", "")))
                .hasMessageContaining("needs a version from 1");
    }

    @Test
    void what_is_no_list_is_refused() {
        assertThatThrownBy(() -> book(CLASSES, "id: broken"))
                .hasMessageStartingWith("rules.yaml")
                .hasMessageContaining("list");
    }
}
