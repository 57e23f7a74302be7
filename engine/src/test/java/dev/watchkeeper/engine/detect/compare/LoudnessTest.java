package dev.watchkeeper.engine.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import dev.watchkeeper.engine.detect.compare.Loudness.Count;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoudnessTest {

    @Test
    void what_was_never_there_is_new() {
        Finding finding = compare(0, 3).orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.NEW);
        assertThat(finding.reason()).isEqualTo("3 times, never before");
    }

    @Test
    void what_came_often_and_comes_no_more_has_vanished() {
        Finding finding = compare(2400, 0).orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.VANISHED);
        assertThat(finding.reason()).isEqualTo("not once, expected 70 to 130 times");
        assertThat(compare(48, 0)).isEmpty();
    }

    @Test
    void louder_and_quieter_are_both_unlikely_and_large() {
        assertThat(compare(240, 60)).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LOUDER);
            assertThat(finding.reason())
                    .isEqualTo("60 times, expected 0.513 to 19.5; that is 6 times as often as before");
        });
        assertThat(compare(4800, 50).map(Finding::kind)).contains(Kind.QUIETER);
        assertThat(compare(24, 4)).as("few").isEmpty();
        assertThat(compare(2_400_000, 150_000)).as("sure, but not large").isEmpty();
    }

    @Test
    void chance_alone_is_hardly_ever_told_of() {
        Random random = new Random(1);
        int told = 0;
        for (int i = 0; i < 5000; i++) {
            told += compare(240, poisson(random, 10)).isPresent() ? 1 : 0;
        }

        assertThat(told).isLessThanOrEqualTo(2);
    }

    @Test
    void nothing_before_and_nothing_now_is_nothing() {
        assertThat(compare(0, 0)).isEmpty();
        assertThatThrownBy(() -> new Count(-1, Duration.ofHours(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A day beside an hour. */
    private static Optional<Finding> compare(long before, long now) {
        return Loudness.compare(new Count(before, Duration.ofHours(24)), new Count(now, Duration.ofHours(1)));
    }

    private static int poisson(Random random, double mean) {
        double left = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > left; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
