package dev.watchkeeper.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ZScoreTest {

    private final ZScore zScore = new ZScore(3);

    @Test
    void a_slow_answer_among_quick_ones_is_an_outlier() {
        List<Sample> samples = Curves.with(Curves.constant(40, 20), 17, 1, 900);

        assertThat(zScore.outliers(samples)).singleElement().satisfies(outlier -> {
            assertThat(outlier.index()).isEqualTo(17);
            assertThat(outlier.finding().kind()).isEqualTo(Kind.SPIKE);
            assertThat(outlier.finding().reason())
                    .startsWith("900, expected -37")
                    .endsWith(" beside the others");
        });
    }

    @Test
    void few_values_and_equal_values_have_no_outlier() {
        assertThat(zScore.outliers(Curves.with(Curves.constant(9, 20), 4, 1, 900)))
                .isEmpty();
        assertThat(zScore.outliers(Curves.constant(100, 0.1))).isEmpty();
        assertThat(zScore.outliers(List.of())).isEmpty();
    }

    @Test
    void a_threshold_is_a_number_above_zero() {
        assertThatThrownBy(() -> new ZScore(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ZScore(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
