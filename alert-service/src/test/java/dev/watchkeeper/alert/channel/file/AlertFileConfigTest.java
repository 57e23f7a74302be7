package dev.watchkeeper.alert.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.testkit.config.Mapped;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertFileConfigTest {

    @Test
    void defaults() {
        AlertFileConfig config = mapped(Map.of());

        assertThat(config.path()).isEmpty();
    }

    @Test
    void every_key_is_read() {
        AlertFileConfig config =
                mapped(Map.of("watchkeeper.alert.channel.file.path", "/var/log/watchkeeper/alerts.txt"));

        assertThat(config.path()).contains(Path.of("/var/log/watchkeeper/alerts.txt"));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.alert.channel.file.paht", "7")))
                .hasMessageContaining("watchkeeper.alert.channel.file.paht");
    }

    private static AlertFileConfig mapped(Map<String, String> keys) {
        return Mapped.mapped(AlertFileConfig.class, keys);
    }
}
