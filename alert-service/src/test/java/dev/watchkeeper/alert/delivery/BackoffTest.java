package dev.watchkeeper.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Duration DAY = Duration.ofHours(24);

    private final Backoff unlucky = new Backoff(DAY, always(0.0));

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,8", "8,256", "9,300", "10,300", "400,300", "2000000000,300"})
    void the_wait_doubles_up_to_five_minutes(int attempts, long seconds) {
        assertThat(unlucky.delay(attempts, Duration.ZERO)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void jitter_takes_off_up_to_a_fifth() {
        Backoff lucky = new Backoff(DAY, always(1.0));

        assertThat(lucky.delay(400, Duration.ZERO)).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void a_channel_that_asks_for_more_time_gets_it() {
        assertThat(unlucky.delay(1, Duration.ofMinutes(30))).isEqualTo(Duration.ofMinutes(30));
        assertThat(unlucky.delay(9, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void attempts_go_on_until_a_day_is_over() {
        assertThat(unlucky.isTriedEnough(1_000, DAY.minusSeconds(1))).isFalse();
        assertThat(unlucky.isTriedEnough(1_000, DAY)).isTrue();
    }

    @Test
    void a_day_in_which_nobody_tried_does_not_count() {
        assertThat(unlucky.isTriedEnough(287, DAY.multipliedBy(3))).isFalse();
        assertThat(unlucky.isTriedEnough(288, DAY.multipliedBy(3))).isTrue();
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
