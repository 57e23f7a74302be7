package dev.watchkeeper.analyzer.reading;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingConfigTest {

    @Test
    void defaults() {
        ReadingConfig config = mapped(ReadingConfig.class, Map.of());

        assertThat(config.file()).isEmpty();
        assertThat(config.rules()).isEmpty();
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void every_key_is_read() {
        ReadingConfig config = mapped(
                ReadingConfig.class,
                Map.of(
                        "watchkeeper.analyzer.reading.file", "/etc/watchkeeper/lines.yaml",
                        "watchkeeper.analyzer.reading.rules", "/etc/watchkeeper/rules",
                        "watchkeeper.analyzer.reading.every", "1s"));

        assertThat(config.file()).contains(Path.of("/etc/watchkeeper/lines.yaml"));
        assertThat(config.rules()).contains(Path.of("/etc/watchkeeper/rules"));
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        Map<String, String> misspelt = Map.of("watchkeeper.analyzer.reading.fil", "lines.yaml");

        assertThatThrownBy(() -> mapped(ReadingConfig.class, misspelt))
                .hasMessageContaining("watchkeeper.analyzer.reading.fil");
    }
}
