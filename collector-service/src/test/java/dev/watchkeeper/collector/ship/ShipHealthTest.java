package dev.watchkeeper.collector.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.clock.TurnedClock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ShipHealthTest {

    private final TurnedClock clock = TurnedClock.at("2026-01-01T00:00:00Z");
    private final ShipProgress progress = new ShipProgress(clock);
    private final ShipHealth health = new ShipHealth(progress);

    @Test
    void with_nothing_to_ship_all_is_well_for_ever() {
        clock.turn(Duration.ofDays(1));

        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_minute_in_vain_is_too_long_and_the_reason_is_told() {
        progress.offering();
        progress.notTaken("nobody answers");
        clock.turn(ShipHealth.PATIENCE.minusMillis(1));
        progress.offering();
        progress.notTaken("still nobody");
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);

        clock.turn(Duration.ofMillis(1));

        HealthCheckResponse down = health.call();
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getData()).hasValue(Map.of("why", "still nobody", "since", "2026-01-01T00:00:00Z"));
    }

    @Test
    void an_offer_that_hangs_counts_too() {
        progress.offering();
        clock.turn(ShipHealth.PATIENCE);

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void one_success_ends_it() {
        progress.offering();
        clock.turn(ShipHealth.PATIENCE);
        progress.taken();

        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }
}
