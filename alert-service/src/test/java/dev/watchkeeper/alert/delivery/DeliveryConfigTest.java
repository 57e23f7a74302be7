package dev.watchkeeper.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.testkit.config.Mapped;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryConfigTest {

    @Test
    void defaults() {
        DeliveryConfig config = mapped(Map.of());

        assertThat(config.every()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.giveUpAfter()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void every_key_is_read() {
        DeliveryConfig config = mapped(Map.of(
                "watchkeeper.alert.delivery.every",
                "2s",
                "watchkeeper.alert.delivery.patience",
                "3s",
                "watchkeeper.alert.delivery.give-up-after",
                "4h"));

        assertThat(config.every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.giveUpAfter()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.alert.delivery.give-up", "7")))
                .hasMessageContaining("watchkeeper.alert.delivery.give-up");
    }

    private static DeliveryConfig mapped(Map<String, String> keys) {
        return Mapped.mapped(DeliveryConfig.class, keys);
    }
}
