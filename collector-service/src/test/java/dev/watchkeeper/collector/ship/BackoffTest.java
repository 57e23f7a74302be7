package dev.watchkeeper.collector.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void pauses_grow_from_a_quarter_of_a_second_to_ten() {
        assertThat(backoff.next(Duration.ZERO)).isBetween(Duration.ofMillis(250), Duration.ofMillis(313));
        assertThat(backoff.next(Duration.ZERO)).isBetween(Duration.ofMillis(500), Duration.ofMillis(626));
        for (int i = 0; i < 20; i++) {
            assertThat(backoff.next(Duration.ZERO)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        }
        assertThat(backoff.next(Duration.ZERO)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    @Test
    void what_was_asked_for_is_kept_to_and_never_in_step_with_others() {
        assertThat(backoff.next(Duration.ofSeconds(30))).isBetween(Duration.ofSeconds(30), Duration.ofMillis(37_501));
    }

    @Test
    void after_a_success_it_starts_anew() {
        backoff.next(Duration.ZERO);
        backoff.next(Duration.ZERO);

        backoff.reset();

        assertThat(backoff.next(Duration.ZERO)).isLessThan(Duration.ofMillis(314));
    }
}
