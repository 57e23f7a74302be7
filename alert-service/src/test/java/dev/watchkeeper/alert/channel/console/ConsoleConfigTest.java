package dev.watchkeeper.alert.channel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.testkit.config.Mapped;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleConfigTest {

    @Test
    void defaults() {
        ConsoleConfig config = mapped(Map.of());

        assertThat(config.enabled()).isTrue();
    }

    @Test
    void every_key_is_read() {
        ConsoleConfig config = mapped(Map.of("watchkeeper.alert.channel.console.enabled", "false"));

        assertThat(config.enabled()).isFalse();
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.alert.channel.console.enable", "7")))
                .hasMessageContaining("watchkeeper.alert.channel.console.enable");
    }

    private static ConsoleConfig mapped(Map<String, String> keys) {
        return Mapped.mapped(ConsoleConfig.class, keys);
    }
}
