package dev.watchkeeper.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

    @Test
    void names_of_groups_do_not_matter() {
        Grouping grouping = Grouping.of(List.of("E1", "E2", "E1"), List.of("x", "y", "x"));

        assertThat(grouping.accuracy()).isEqualTo(1);
        assertThat(grouping.groupF1()).isEqualTo(1);
        assertThat(grouping.wrong()).isEmpty();
    }

    @Test
    void one_line_too_many_or_too_few_makes_all_lines_of_a_group_wrong() {
        List<String> truth = List.of("E1", "E1", "E1", "E2", "E3", "E3");
        List<String> split = List.of("a", "a", "b", "c", "d", "d");
        List<String> merged = List.of("a", "a", "a", "a", "d", "d");

        Grouping ofSplit = Grouping.of(truth, split);
        Grouping ofMerged = Grouping.of(truth, merged);

        assertThat(ofSplit.accuracy()).isEqualTo(3 / 6.0);
        // Two of four groups, two of three events.
        assertThat(ofSplit.groupF1()).isCloseTo(2 * 0.5 * (2 / 3.0) / (0.5 + 2 / 3.0), within(1e-9));
        assertThat(ofSplit.wrong()).containsExactly(List.of(0, 1, 2));
        assertThat(ofMerged.accuracy()).isEqualTo(2 / 6.0);
        assertThat(ofMerged.wrong()).containsExactly(List.of(0, 1, 2), List.of(3));
    }

    @Test
    void nothing_right_is_zero() {
        Grouping grouping = Grouping.of(List.of("E1", "E1"), List.of("a", "b"));

        assertThat(grouping.accuracy()).isZero();
        assertThat(grouping.groupF1()).isZero();
    }

    @Test
    void templates_are_compared_without_regard_to_blanks() {
        List<String> truth = List.of("closed <*>  after <*>", "opened <*>");

        assertThat(Grouping.templateAccuracy(truth, List.of("closed <*> after <*> ", "opened x")))
                .isEqualTo(0.5);
    }
}
