package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.score.Miss;
import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class QuellogTest {

    private static final String LINE = "2026-03-01 12:00:00.123 UTC [77] user=eva,db=shop LOG:  duration: 1.250 ms";

    @Test
    void what_the_entry_says_of_its_session_is_right() {
        Score score = Labelled.score(
                new Quellog(),
                Labelled.line(LINE, "{'severity': 'LOG', 'user': 'eva', 'db': 'shop', 'duration_ms': 1.25}"));

        assertThat(score.figure()).isEqualTo("1.0000 (5 of 5)");
    }

    @Test
    void what_differs_or_was_made_up_is_a_miss() {
        Score score = Labelled.score(
                new Quellog(),
                Labelled.line(
                        LINE,
                        "{'severity': 'ERROR', 'sqlstate': '40P01', 'user': null, 'db': 'store', 'duration_ms': 1.251}"));

        assertThat(score.misses())
                .extracting(Miss::field)
                .containsExactly("severity", "sqlstate", "user", "db", "duration");
        assertThat(score.met()).isFalse();
    }
}
