package dev.watchkeeper.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.rate.count.Pulse;
import dev.watchkeeper.engine.rate.limit.SilenceLimits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Instant LAST = Instant.parse("2026-03-01T12:00:00Z");

    private final Silence silence = new Silence(SilenceLimits.STANDARD);

    @Test
    void a_source_that_wrote_every_minute_is_silent_after_three() {
        Pulse pulse = every(Duration.ofMinutes(1), 60);

        assertThat(silence.judge("app.log", pulse, LAST.plusSeconds(180), false))
                .isEmpty();
        assertThat(silence.judge("app.log", pulse, LAST.plusSeconds(181), false))
                .hasValueSatisfying(alarm -> {
                    assertThat(alarm.troubleClass()).isEqualTo("silent_source");
                    assertThat(alarm.sentence())
                            .isEqualTo("app.log has written nothing for 3 minutes, usually it pauses for 1");
                });
    }

    @Test
    void a_source_that_was_scaled_down_may_be_silent() {
        assertThat(silence.judge("app.log", every(Duration.ofMinutes(1), 60), LAST.plusSeconds(9_000), true))
                .isEmpty();
    }

    @Test
    void bursts_with_long_pauses_are_usual_for_who_always_writes_so() {
        Pulse pulse = new Pulse();
        for (int burst = 0; burst < 12; burst++) {
            for (int line = 0; line < 100; line++) {
                pulse.hear(LAST.minus(Duration.ofMinutes(10L * burst)).plusMillis(line));
            }
        }

        assertThat(silence.judge("batch.log", pulse, LAST.plus(Duration.ofMinutes(29)), false))
                .isEmpty();
        assertThat(silence.judge("batch.log", pulse, LAST.plus(Duration.ofMinutes(31)), false))
                .isPresent();
    }

    @Test
    void who_wrote_too_little_to_know_its_pace_is_left_alone() {
        assertThat(silence.judge("new.log", every(Duration.ofMinutes(1), 3), LAST.plusSeconds(90_000), false))
                .isEmpty();
    }

    @Test
    void half_a_pulse_and_the_other_half_are_the_pulse() {
        Pulse even = every(Duration.ofMinutes(2), 30);
        Pulse odd = new Pulse();
        for (int i = 0; i < 30; i++) {
            odd.hear(LAST.minus(Duration.ofMinutes(2L * i + 1)));
        }
        odd.addAll(even);

        assertThat(odd.usualGap(5)).contains(Duration.ofMinutes(1));
        assertThat(odd.last()).contains(LAST);
    }

    private static Pulse every(Duration gap, int times) {
        Pulse pulse = new Pulse();
        for (int i = 0; i < times; i++) {
            pulse.hear(LAST.minus(gap.multipliedBy(i)));
        }
        return pulse;
    }
}
