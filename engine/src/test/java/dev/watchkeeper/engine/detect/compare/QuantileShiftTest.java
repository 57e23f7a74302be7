package dev.watchkeeper.engine.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantileShiftTest {

    @Test
    void all_requests_slower_is_slower() {
        Finding finding = QuantileShift.slower(durations(1, 500, 50, 0), durations(2, 200, 90, 0), "ms")
                .orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.SLOWER);
        assertThat(finding.reason()).matches("half of them take more than .* ms, expected .* to .*");
        assertThat(finding.expected().holds(finding.value())).isFalse();
    }

    @Test
    void a_slow_end_alone_is_seen_too() {
        assertThat(QuantileShift.slower(durations(1, 1000, 50, 0), durations(2, 400, 50, 0.2), "ms"))
                .hasValueSatisfying(
                        finding -> assertThat(finding.reason()).startsWith("one in twenty takes more than"));
    }

    @Test
    void the_same_and_the_quicker_are_not_slower() {
        for (int seed = 1; seed <= 200; seed++) {
            assertThat(QuantileShift.slower(durations(seed, 300, 50, 0), durations(-seed, 100, 50, 0), "ms"))
                    .isEmpty();
        }
        assertThat(QuantileShift.slower(durations(1, 500, 90, 0), durations(2, 500, 50, 0), "ms"))
                .isEmpty();
        assertThat(QuantileShift.either(durations(1, 500, 90, 0), durations(2, 500, 50, 0), "")
                        .map(Finding::kind))
                .contains(Kind.QUANTILE_SHIFT);
    }

    @Test
    void few_values_are_not_compared_and_what_is_no_number_is_refused() {
        assertThat(QuantileShift.slower(durations(1, 19, 1, 0), durations(2, 500, 900, 0), "ms"))
                .isEmpty();
        assertThatThrownBy(() -> QuantileShift.slower(new double[] {1, Double.NaN}, new double[0], "ms"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] durations(long seed, int count, double middle, double slowShare) {
        Random random = new Random(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double slow = random.nextDouble() < slowShare ? 20 : 1;
            values[i] = slow * middle * Math.exp(0.3 * random.nextGaussian());
        }
        return values;
    }
}
