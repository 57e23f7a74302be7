package dev.watchkeeper.engine.rate.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {

    private static final Percentage THREE_STANDARD_ERRORS = Percentage.withPercentage(15);

    @Test
    void few_values_are_counted_exactly_however_often_they_come() {
        Distinct distinct = of(0, Distinct.EXACT);
        distinct.addAll(of(0, Distinct.EXACT));

        assertThat(distinct.count()).isEqualTo(Distinct.EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100, 300, 1_000, 3_000, 100_000})
    void many_values_are_counted_nearly(int number) {
        assertThat(of(0, number).count()).isCloseTo(number, THREE_STANDARD_ERRORS);
    }

    @Test
    void two_halves_that_overlap_are_counted_as_one() {
        Distinct left = of(0, 600);
        Distinct right = of(400, 1_000);
        left.addAll(right);
        right.addAll(of(0, 600));

        assertThat(left.count()).isEqualTo(of(0, 1_000).count()).isEqualTo(right.count());
    }

    @Test
    void a_sketch_takes_in_an_exact_one_and_the_other_way_round() {
        Distinct exact = of(0, 10);
        Distinct sketch = of(5, 500);
        exact.addAll(sketch);

        assertThat(exact.count()).isEqualTo(of(0, 500).count());
    }

    private static Distinct of(int from, int to) {
        Distinct distinct = new Distinct();
        IntStream.range(from, to).forEach(i -> distinct.add("value " + i));
        return distinct;
    }
}
