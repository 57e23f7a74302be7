package dev.watchkeeper.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void it_is_the_tail_of_the_normal_distribution() {
        assertThat(Chance.surpriseAbove(1.2815515655)).isCloseTo(1, within(1e-4));
        assertThat(Chance.surpriseAbove(4.2648907939)).isCloseTo(5, within(1e-3));
        assertThat(Chance.surpriseAbove(7.9999)).isCloseTo(Chance.surpriseAbove(8.0001), within(0.02));
    }

    @Test
    void what_is_ordinary_surprises_nobody_and_nothing_is_beyond_measure() {
        assertThat(Chance.surpriseAbove(-3)).isLessThan(0.5);
        assertThat(Chance.surpriseAbove(Double.NaN)).isZero();
        assertThat(Chance.surpriseAbove(Double.POSITIVE_INFINITY)).isEqualTo(Chance.LARGEST);
    }
}
