package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class MiscTest {

    private static final String LINE = "<29>Mar  1 12:00:00 mill grinder[77]: the stone is worn";

    @Test
    void a_syslog_line_is_right_when_all_its_fields_are() {
        Score score = score(LINE, """
                {'kind': 'syslog_parse', 'severity': 'notice', 'timestamp': 'Mar  1 12:00:00', 'hostname': 'mill',
                'app': 'grinder', 'msg': ' the stone is worn'}""");

        assertThat(score.misses()).isEmpty();
        assertThat(score.figure()).isEqualTo("1.0000 (1 of 1)");
    }

    @Test
    void a_miss_names_the_fields_that_differ() {
        Score score = score(LINE, """
                {'kind': 'syslog_parse', 'severity': 'err', 'timestamp': 'Mar 11 12:00:00', 'hostname': null,
                'app': 'grinder', 'msg': 'the stone is worn'}""");

        assertThat(score.misses()).hasSize(1);
        assertThat(score.misses().getFirst().got())
                .contains("severity err, got INFO", "time Mar 11 12:00:00, got", "host \"\", got \"mill\"")
                .doesNotContain("app", "message");
    }

    @Test
    void a_line_without_a_level_worries_nobody() {
        assertThat(score("7 sacks", "{'kind': 'level', 'level': 'unknown'}").misses())
                .isEmpty();
        assertThat(score("7 sacks", "{'kind': 'level', 'level': 'error'}").misses())
                .hasSize(1);
    }

    @Test
    void problems_of_a_kernel_and_what_is_not_known_are_told_beside_the_figure() {
        Score score = Labelled.score(
                new Misc(),
                Labelled.line("7 sacks", "{'kind': 'kernel_problem', 'problem': 'dusty'}"),
                Labelled.line("7 sacks", "{'kind': 'weight'}"));

        assertThat(score.figure()).endsWith("(0 of 0)");
        assertThat(score.details())
                .containsExactly(
                        "kernel problem dusty: class none", "not scored, a kind that is not known here: weight");
    }

    private static Score score(String line, String label) {
        return Labelled.score(new Misc(), Labelled.line(line, label));
    }
}
