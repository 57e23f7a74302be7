package dev.watchkeeper.bench.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.secret.SecretLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionScoreTest {

    private static final SecretLine STAYED = new SecretLine("password", "geheim", "the word geheim");

    @Test
    void the_engine_reaches_its_bar() {
        assertThat(RedactionScore.of(5, 1_000, 5_000).reachesBar()).isTrue();
    }

    @Test
    void what_is_missed_costs_recall_and_what_is_changed_costs_precision() {
        RedactionScore score = new RedactionScore(10, 100, List.of(STAYED), List.of("ordinary"));

        assertThat(score.recall()).isEqualTo(0.9);
        assertThat(score.precision()).isEqualTo(0.9);
        assertThat(score.reachesBar()).isFalse();
        assertThat(score.report(1))
                .containsExactly(
                        "recall     0.9000  (9 of 10 secrets taken out whole)",
                        "precision  0.9000  (1 of 100 ordinary lines changed)",
                        "bar        0.99    MISSED",
                        "missed     password 1",
                        "missed     the word geheim",
                        "changed    ordinary");
        assertThat(score.report(0)).hasSize(4);
    }

    @Test
    void nothing_found_is_no_precision() {
        assertThat(new RedactionScore(1, 1, List.of(STAYED), List.of()).precision())
                .isZero();
    }

    @Test
    void half_a_secret_that_stays_is_missed() {
        assertThat(STAYED.isGoneFrom("the word [password:01234567]")).isTrue();
        SecretLine longer = new SecretLine("password", "geheim77", "x geheim77");
        assertThat(longer.isGoneFrom("x [password:01234567]im77")).isFalse();
        assertThat(longer.isGoneFrom("x geheim77")).isFalse();
    }
}
