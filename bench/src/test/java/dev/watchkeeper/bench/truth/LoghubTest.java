package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Miss;
import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class LoghubTest {

    @Test
    void the_figure_is_the_mean_over_the_sets() {
        Score score = Labelled.score(
                new Loghub(),
                line("Mill", "E1", "the wheel stopped"),
                line("Mill", "E2", "the wheel started"),
                line("Bakery", "E1", "the oven is hot"),
                line("Bakery", "E1", "nobody bought bread"));

        assertThat(score.figure()).isEqualTo("0.5000");
        assertThat(score.metric()).endsWith("2 sets");
        assertThat(score.details()).hasSize(2);
        assertThat(score.details().getFirst()).startsWith("Mill").contains("GA 1.0000", "2 groups for 2 events");
        assertThat(score.met()).isFalse();
    }

    @Test
    void a_miss_shows_what_one_event_fell_apart_into() {
        Score score = Labelled.score(
                new Loghub(), line("Bakery", "E1", "the oven is hot"), line("Bakery", "E1", "nobody bought bread"));

        assertThat(score.misses()).hasSize(1);
        Miss miss = score.misses().getFirst();
        assertThat(miss.field()).isEqualTo("event E1 of 2 lines");
        assertThat(miss.got()).isEqualTo("2 skeletons: the oven is hot | nobody bought bread");
    }

    private static LabelledLine line(String set, String event, String text) {
        return Labelled.line(
                text, "{'dataset': '" + set + "', 'event_id': '" + event + "', 'template': '" + text + "'}");
    }
}
