package dev.watchkeeper.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.watchkeeper.bench.score.WindowScore.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowScoreTest {

    private static final List<Window> ONE = List.of(new Window(50, 59));

    @Test
    void the_first_sample_of_a_window_earns_all() {
        WindowScore score = scored(50, 53, 59);

        assertThat(score.points()).isCloseTo(1, within(1e-9));
        assertThat(score.normalised()).isCloseTo(100, within(1e-9));
        assertThat(score.falseAlarms()).isZero();
    }

    @Test
    void later_earns_less_and_its_last_sample_still_something() {
        assertThat(scored(55).points()).isBetween(0.8, 0.9);
        assertThat(scored(59).points()).isBetween(0.2, 0.3);
    }

    @Test
    void saying_nothing_is_worth_nothing() {
        assertThat(scored().points()).isEqualTo(-1);
        assertThat(scored().normalised()).isZero();
    }

    @Test
    void a_false_alarm_costs_less_just_after_a_window() {
        assertThat(scored(50, 20).points()).isCloseTo(1 - 0.11, within(1e-9));
        assertThat(scored(50, 60).points()).isBetween(0.95, 0.99);
        assertThat(scored(50, 95).points()).isCloseTo(1 - 0.11, within(1e-9));
    }

    @Test
    void what_is_said_while_learning_does_not_count() {
        assertThat(scored(3, 9, 50).points()).isCloseTo(1, within(1e-9));
    }

    @Test
    void series_are_added_up() {
        WindowScore both = WindowScore.sum(List.of(scored(50), scored()));

        assertThat(both.normalised()).isCloseTo(50, within(1e-9));
        assertThat(both.found()).isEqualTo(1);
        assertThat(both.windows()).isEqualTo(2);
    }

    private static WindowScore scored(int... detections) {
        boolean[] detected = new boolean[100];
        for (int detection : detections) {
            detected[detection] = true;
        }
        return WindowScore.of(ONE, detected, 10);
    }
}
