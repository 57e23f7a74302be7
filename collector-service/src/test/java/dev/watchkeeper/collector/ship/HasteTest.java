package dev.watchkeeper.collector.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HasteTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final Haste haste = new Haste();
    private Instant now = START;

    @Test
    void an_accident_costs_a_second() {
        assertThat(haste.pays(now)).isTrue();
        assertThat(pauseAfterOneInVain()).isOne();
    }

    @Test
    void where_it_seldom_pays_the_pauses_grow_up_to_half_a_minute() {
        for (int expected : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(pauseAfterOneInVain()).isEqualTo(expected);
            haste.paid();
        }
    }

    @Test
    void batches_that_were_sent_together_count_once() {
        haste.inVain(now);
        haste.inVain(now);

        assertThat(haste.pays(now.plusSeconds(1))).isTrue();
    }

    @Test
    void twenty_that_paid_let_the_next_one_be_an_accident() {
        pauseAfterOneInVain();
        pauseAfterOneInVain();
        for (int batch = 0; batch < 20; batch++) {
            haste.paid();
        }

        assertThat(pauseAfterOneInVain()).isOne();
    }

    /** In seconds. */
    private int pauseAfterOneInVain() {
        haste.inVain(now);
        int seconds = 0;
        for (; !haste.pays(now); seconds++) {
            now = now.plusSeconds(1);
        }
        return seconds;
    }
}
