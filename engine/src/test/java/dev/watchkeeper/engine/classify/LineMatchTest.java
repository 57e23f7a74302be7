package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a small book says of lines: by their words, by their values, by their level. */
class LineMatchTest {

    private static final Fields NOTHING = Fields.with().build();

    private final RuleBook book =
            RuleBookReader.book(new RuleText("classes.yaml", """
                    - {id: error_logged, category: Application, severity: MEDIUM, description: an error}
                    - {id: fatal_logged, category: Application, severity: HIGH, description: a fatal error}
                    - {id: disk_full, category: Filesystem, severity: CRITICAL, description: a full disk}
                    - {id: http_5xx, category: Network, severity: HIGH, description: a server error}
                    - {id: high_latency, category: Performance, severity: LOW, description: a slow answer}
                    """), List.of(new RuleText("rules.yaml", """
                    - id: full
                      version: 2
                      class: disk_full
                      description: A disk is full
                      cause: Logs grew.
                      advice: Delete some.
                      words: [full]
                      any: ['disk .*full', 'volume .*full']
                      none: ['half full']
                      examples: {match: ['disk 3 is full'], not: ['a full day', 'disk 3 is half full']}
                    - id: chatter
                      version: 1
                      class: disk_full
                      severity: LOW
                      minimum-level: DEBUG
                      description: A disk is nearly full
                      cause: Logs grow.
                      advice: Look.
                      words: [nearly]
                      any: ['disk nearly']
                      examples: {match: ['disk nearly done'], not: ['nearly']}
                    - id: broken
                      version: 1
                      class: http_5xx
                      description: A server error
                      cause: A fault.
                      advice: Read its log.
                      values: {status-from: 500, status-to: 599}
                      examples: {match: ['status=500', 'status=599'], not: ['status=499', 'status=600', 'durationMs=7']}
                    - id: slow
                      version: 1
                      class: high_latency
                      description: A slow answer
                      cause: Load.
                      advice: Wait.
                      values: {format: access, status-to: 399, duration-ms-from: 1000}
                      examples:
                        match: ['status=200 durationMs=1000', 'format=access status=399 durationMs=4000']
                        not: ['status=200 durationMs=999', 'format=json status=200 durationMs=4000', 'status=200']
                    """)));

    private Optional<Match> match(ParsedLine line) {
        Skeleton skeleton = new Skeleton(line.message());
        return book.match(Code.of("", skeleton), skeleton, line);
    }

    private static ParsedLine line(Level level, String message, Fields fields) {
        return new ParsedLine("logback", Samples.NOON, false, level, message, fields);
    }

    private static ParsedLine request(String message, Fields fields) {
        return new ParsedLine("access", Samples.NOON, false, Level.INFO, message, fields, true);
    }

    private static ParsedLine json(String message, Fields fields) {
        return new ParsedLine("json", Samples.NOON, false, Level.INFO, message, fields);
    }

    private static Fields.Builder get() {
        return Fields.with().method("GET").endpoint("/a");
    }

    @Test
    void a_rule_says_class_cause_advice_and_the_words_that_show_it() {
        assertThat(match(line(Level.ERROR, "the disk sda1 is full now", NOTHING)))
                .contains(new Match(
                        book.classes().get("disk_full"),
                        Severity.CRITICAL,
                        "full@2",
                        "A disk is full",
                        "Logs grew.",
                        "Delete some.",
                        "disk sda1 is full",
                        List.of()));
        assertThat(match(line(Level.INFO, "volume a is FULL", NOTHING)))
                .hasValueSatisfying(match -> assertThat(match.evidence()).isEqualTo("volume a is FULL"));
        assertThat(match(line(Level.INFO, "disk a is full, or half full", NOTHING)))
                .isEmpty();
    }

    @Test
    void the_component_that_spoke_stands_in_the_title() {
        Fields shop = Fields.with().component("shop").build();

        assertThat(match(line(Level.WARN, "disk is full", shop)))
                .hasValueSatisfying(match -> assertThat(match.title()).isEqualTo("A disk is full (shop)"));
    }

    @Test
    void lines_for_developers_count_only_where_a_rule_says_so() {
        assertThat(match(line(Level.DEBUG, "disk is full", NOTHING))).isEmpty();
        assertThat(match(line(Level.DEBUG, "disk nearly full", NOTHING)))
                .hasValueSatisfying(match -> assertThat(match.severity()).isEqualTo(Severity.LOW));
        assertThat(match(line(Level.TRACE, "disk nearly full", NOTHING))).isEmpty();
    }

    @Test
    void the_same_words_are_decided_once() {
        match(line(Level.INFO, "disk 1 is full", NOTHING));
        match(line(Level.INFO, "disk 1 is full", NOTHING));
        match(line(Level.INFO, "all is well", NOTHING));

        assertThat(book.memory().held()).isEqualTo(2);
        assertThat(match(line(Level.INFO, "disk 1 is full", NOTHING))).isPresent();
    }

    @Test
    void values_are_looked_at_in_every_line() {
        assertThat(match(request("GET <*>", get().status(503).build()))).hasValueSatisfying(match -> {
            assertThat(match.rule()).isEqualTo("broken@1");
            assertThat(match.title()).isEqualTo("A server error (GET <*>)");
            assertThat(match.evidence()).isEqualTo("status=503");
        });
        assertThat(match(request("GET <*>", get().status(404).build()))).isEmpty();
        assertThat(match(request("GET <*>", get().status(399).durationMs(1000.4).build())))
                .hasValueSatisfying(match -> assertThat(match.evidence()).isEqualTo("status=399 durationMs=1000"));
    }

    @Test
    void a_status_without_a_request_is_somebodys_own_number() {
        assertThat(match(line(Level.INFO, "done", Fields.with().status(503).build())))
                .isEmpty();
        assertThat(match(line(
                        Level.INFO, "done", get().status(503).component("shop").build())))
                .hasValueSatisfying(match -> assertThat(match.title()).isEqualTo("A server error (shop)"));
    }

    @Test
    void what_a_client_asks_for_proves_nothing() {
        assertThat(match(request("GET /disk is full", get().status(200).build())))
                .isEmpty();
        assertThat(match(json("disk is full", get().status(200).build()))).isEmpty();
        assertThat(match(json("GET /disk is full", get().build()))).isEmpty();
    }

    @Test
    void what_a_server_says_of_a_request_is_believed() {
        assertThat(match(json("disk is full", get().build()))).isPresent();
        for (Fields half : new Fields[] {
            Fields.with().method("GET").build(), Fields.with().endpoint("/a").build()
        }) {
            assertThat(match(json("disk is full", half))).isPresent();
        }
    }

    @Test
    void an_error_that_no_rule_knows_is_believed() {
        assertThat(match(line(Level.ERROR, "it hurts", NOTHING))).hasValueSatisfying(match -> {
            assertThat(match.rule()).isEqualTo("error_logged@1");
            assertThat(match.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(match.title()).isEqualTo("it hurts");
        });
        assertThat(match(line(Level.FATAL, "it hurts", NOTHING)))
                .hasValueSatisfying(match -> assertThat(match.rule()).isEqualTo("fatal_logged@1"));
        assertThat(match(line(Level.WARN, "it hurts", NOTHING))).isEmpty();
    }
}
