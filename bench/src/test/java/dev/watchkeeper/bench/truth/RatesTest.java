package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Score;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void an_alert_is_right_with_its_class_and_client() {
        assertThat(scenario("203.0.113.9", "x/ssh-bf", "ssh:bruteforce").figure())
                .isEqualTo("1.0000 (1 of 1)");
        assertThat(scenario("203.0.113.8", "x/ssh-bf", "ssh:bruteforce").misses())
                .hasSize(1);
        assertThat(scenario("203.0.113.9", "x/http-probing", "http:scan").misses())
                .hasSize(1);
    }

    @Test
    void what_we_have_no_class_for_is_not_scored_but_counted() {
        Score score = scenario("203.0.113.9", "x/exim-spam", "smtp:spam");

        assertThat(score.figure()).endsWith("(0 of 0)");
        assertThat(score.details()).contains("not scored, no class of ours or no source: 1");
    }

    @Test
    void scanners_must_be_named_and_visitors_left_in_peace() {
        Score score = Labelled.score(
                new AccessLogs(),
                Stream.concat(
                                IntStream.range(0, 20)
                                        .mapToObj(i -> request("scanner:x", "203.0.113.9", "/p" + i, 404)),
                                Stream.of(request("site:y", "203.0.113.7", "/", 200)))
                        .toArray(LabelledLine[]::new));

        assertThat(score.figure()).isEqualTo("1.0000 (1 of 1); 0.0000 of visitors");
        assertThat(score.met()).isTrue();
    }

    private static LabelledLine request(String kind, String client, String path, int status) {
        return Labelled.line(
                client + " - - [01/Mar/2026:14:00:00 +0000] \"GET " + path + " HTTP/1.1\" " + status + " 571",
                "{'kind': '" + kind + "', 'client': '" + client + "'}");
    }

    private static Score scenario(String source, String scenario, String behaviour) {
        String log = IntStream.range(0, 6)
                .mapToObj(i -> "Mar  1 12:00:0" + i
                        + " web sshd[4711]: Failed password for root from 203.0.113.9 port 5123" + i + " ssh2")
                .collect(Collectors.joining("\n"));
        return Labelled.score(
                new CrowdsecScenario(),
                Labelled.line(
                        log,
                        "{'test': 't', 'alerts': [{'scenario': '" + scenario + "', 'sources': ['" + source
                                + "'], 'behavior': '" + behaviour + "'}]}"));
    }
}
