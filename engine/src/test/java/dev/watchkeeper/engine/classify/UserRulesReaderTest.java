package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.classify.Match.Other;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UserRulesReaderTest {

    private static final Understanding ENGINE = Understanding.standard();
    private static final String OOM = "java.lang.OutOfMemoryError: Java heap space";

    private static final String SHOP = """
            - id: shop-out-of-stock
              version: 1
              class: queue_backlog
              severity: LOW
              description: The shop has nothing left
              cause: More was sold than was bought.
              advice: Buy some.
              words: [out of stock]
              any: ['\\bitem <num> out of stock\\b']
              examples:
                match: ['item 12 out of stock']
                not: ['item 12 in stock']
            """;

    private static UserRulesReader.Read read(String yaml) {
        return read(Map.of("rules.yaml", yaml), UserRules.NONE);
    }

    private static UserRulesReader.Read read(Map<String, String> files, UserRules before) {
        return UserRulesReader.read(files, ENGINE.ruleBook(), before);
    }

    private static RuleBook book(String yaml) {
        UserRulesReader.Read read = read(yaml);
        assertThat(read.refused()).isEmpty();
        return ENGINE.ruleBook().with(read.rules());
    }

    private static Match match(RuleBook book, String line) {
        return ENGINE.with(book)
                .understand(new RawLine(line, Instant.EPOCH, ZoneOffset.UTC))
                .match()
                .orElseThrow();
    }

    private static String ruleOf(String line) {
        String name = match(ENGINE.ruleBook(), line).rule();
        return name.substring(0, name.indexOf('@'));
    }

    @Test
    void a_rule_of_ones_own_is_asked_before_those_of_the_engine() {
        RuleBook book = book(SHOP);

        assertThat(book.rules().getFirst().id()).isEqualTo("shop-out-of-stock");
        assertThat(book.rules()).hasSize(ENGINE.ruleBook().rules().size() + 1);
        Match match = match(book, "2026-01-05T10:00:00Z INFO item 4711 out of stock");
        assertThat(match.troubleClass().id()).isEqualTo("queue_backlog");
        assertThat(match.severity()).isEqualTo(Severity.LOW);
        assertThat(match.evidence()).isEqualTo("item <num> out of stock");
    }

    @Test
    void its_name_changes_with_what_it_says() {
        String name = book(SHOP).rules().getFirst().name();

        assertThat(name).matches("shop-out-of-stock@1\\+[0-9a-f]{8}");
        assertThat(book(SHOP).rules().getFirst().name()).isEqualTo(name);
        assertThat(book(SHOP.replace("Buy some", "Buy more")).rules().getFirst().name())
                .isNotEqualTo(name);
    }

    @Test
    void of_a_rule_of_the_engine_one_says_only_what_is_to_change() {
        String id = ruleOf(OOM);
        Rule before = ENGINE.ruleBook().rule(id).orElseThrow();

        RuleBook book = book("- id: " + id + "\n  severity: LOW\n  advice: Call Eva.\n");

        Match match = match(book, OOM);
        assertThat(match.severity()).isEqualTo(Severity.LOW);
        assertThat(match.advice()).isEqualTo("Call Eva.");
        assertThat(match.cause()).isEqualTo(before.cause());
        assertThat(match.rule()).startsWith(before.name() + "+");
        assertThat(book.rules())
                .extracting(Rule::id)
                .containsExactlyElementsOf(
                        ENGINE.ruleBook().rules().stream().map(Rule::id).toList());
    }

    @Test
    void text_conditions_take_the_place_of_values_and_values_that_of_texts() {
        String values = SHOP.replace("words: [out of stock]\n", "values: {status-from: 503}\n")
                .replace("  any: ['\\bitem <num> out of stock\\b']\n", "")
                .replace("item 12 out of stock", "status=503")
                .replace("item 12 in stock", "status=200");
        String id = ruleOf(OOM);

        RuleBook book = book(values.replace("shop-out-of-stock", id));

        assertThat(book.rule(id).orElseThrow().condition()).isInstanceOf(Condition.Values.class);
    }

    @Test
    void a_rule_is_switched_off() {
        String id = ruleOf(OOM);
        RuleBook book = book("- id: " + id + "\n  disabled: true\n");

        assertThat(book.rule(id)).isEmpty();
        assertThat(book("- id: " + id + "\n  disabled: false\n").rule(id)).isPresent();
        assertThat(read("- {id: no-such-rule, disabled: true}").refused())
                .containsExactly("rules.yaml: rule no-such-rule, line 1: is switched off, but the engine has no rule of"
                        + " this id: `watchkeeper rules list` shows all");
        assertThat(read("- {id: " + id + ", disabled: yes}").refused())
                .containsExactly("rules.yaml: rule " + id + ", line 1: needs true or false for disabled, not yes");
    }

    @Test
    void a_rule_of_ones_own_may_rest() {
        assertThat(book(SHOP + "  disabled: true\n").rules())
                .hasSameSizeAs(ENGINE.ruleBook().rules());
    }

    @Test
    void the_rules_that_hold_besides_are_kept() {
        Match match = match(book(SHOP), "2026-01-05T10:00:00Z ERROR item 4711 out of stock, " + OOM);

        assertThat(match.rule()).startsWith("shop-out-of-stock@1+");
        assertThat(match.others()).extracting(Other::rule).anyMatch(rule -> rule.startsWith(ruleOf(OOM)));
        assertThat(match.others()).extracting(Other::evidence).anyMatch(text -> text.contains("OutOfMemoryError"));
    }

    @Test
    void a_broken_rule_is_refused_alone_and_the_others_count() {
        String broken = SHOP.replace("shop-out-of-stock", "broken").replace("['item 12 out of stock']", "['x']");

        UserRulesReader.Read read = read(broken + SHOP);

        assertThat(read.refused())
                .containsExactly("rules.yaml: rule broken, line 1: does not recognise its example: x; none of its"
                        + " words is in what it sees, which is: x");
        assertThat(read.rules().rules()).extracting(Rule::id).containsExactly("shop-out-of-stock");
    }

    @Test
    void in_the_place_of_a_broken_rule_stays_what_was_said_before() {
        UserRules before =
                read(SHOP + "- {id: " + ruleOf(OOM) + ", disabled: true}\n").rules();

        UserRulesReader.Read read = read(
                Map.of("rules.yaml", SHOP.replace("LOW", "LOUD") + "- {id: " + ruleOf(OOM) + ", disabled: 7}\n"),
                before);

        assertThat(read.refused()).hasSize(2);
        assertThat(read.rules()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_yaml_any_more_leaves_its_rules_as_they_were_and_the_other_files_count() {
        String other = SHOP.replace("shop-out-of-stock", "other");
        Map<String, String> files = new LinkedHashMap<>(Map.of("a.yaml", SHOP));
        files.put("b.yaml", other);
        UserRules before = read(files, UserRules.NONE).rules();

        UserRulesReader.Read read = read(Map.of("a.yaml", "- id: [\n", "b.yaml", ""), before);

        assertThat(read.refused()).singleElement().asString().startsWith("a.yaml: line 2 is no YAML: ");
        assertThat(read.rules().rules()).extracting(Rule::id).containsExactly("shop-out-of-stock");
        assertThat(read("rules: []").refused())
                .containsExactly("rules.yaml: is no list: begin each entry with \"- id:\"");
    }

    @Test
    void a_rule_written_twice_is_refused_the_second_time() {
        assertThat(read(SHOP + SHOP).refused())
                .containsExactly("rules.yaml: rule shop-out-of-stock, line 13: is written twice: rules.yaml, line 1"
                        + " has it too");
        assertThat(read(SHOP + SHOP).rules().rules()).hasSize(1);
    }

    @Test
    void a_rule_that_never_comes_to_its_turn_is_refused() {
        String behind = SHOP.replace("shop-out-of-stock", "behind").replace("queue_backlog", "timeout");

        UserRulesReader.Read read = read(SHOP + behind);

        assertThat(read.refused())
                .containsExactly("rules.yaml: rule behind, line 13: comes after shop-out-of-stock, which takes its"
                        + " example: item 12 out of stock; narrow that one, switch it off, or give this one its class");
        assertThat(read.rules().rules()).extracting(Rule::id).containsExactly("shop-out-of-stock");
    }

    @Test
    void a_rule_of_ones_own_may_take_what_a_rule_of_the_engine_took() {
        String mine = SHOP.replace("words: [out of stock]", "words: [outofmemory]")
                .replace("'\\bitem <num> out of stock\\b'", "OutOfMemoryError")
                .replace("item 12 out of stock", OOM);

        RuleBook book = book(mine);

        assertThat(match(book, OOM).rule()).startsWith("shop-out-of-stock@1+");
        assertThat(book.complaint(book.rule(ruleOf(OOM)).orElseThrow()).orElseThrow())
                .contains("comes after shop-out-of-stock");
    }

    @Test
    void a_quieter_line_holds_and_is_not_heard() {
        RuleBook book = book(SHOP.replace("severity: LOW", "minimum-level: WARN"));
        var line =
                ENGINE.with(book).understand(new RawLine("INFO item 4711 out of stock", Instant.EPOCH, ZoneOffset.UTC));

        assertThat(line.match()).isEmpty();
        assertThat(book.holding(line.code(), line.skeleton(), line.parsed()))
                .singleElement()
                .satisfies(holding -> assertThat(holding.heard()).isFalse());
    }

    @Property(tries = 300)
    void any_text_is_read_or_refused_in_a_sentence_and_never_an_exception(@ForAll String text) {
        assertThat(read(text).refused()).allMatch(sentence -> sentence.startsWith("rules.yaml: "));
        assertThat(read(SHOP.replace("queue_backlog", text)).refused())
                .allMatch(sentence -> sentence.startsWith("rules.yaml: "));
        assertThat(read("- " + text + ": &a [*a]\n  id: *a").refused())
                .allMatch(sentence -> sentence.startsWith("rules.yaml: "));
    }
}
