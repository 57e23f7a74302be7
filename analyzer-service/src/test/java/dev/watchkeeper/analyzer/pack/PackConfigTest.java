package dev.watchkeeper.analyzer.pack;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackConfigTest {

    @Test
    void defaults() {
        PackConfig config = mapped(PackConfig.class, Map.of());

        assertThat(config.after()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.keepDays()).isEqualTo(90);
    }

    @Test
    void every_key_is_read() {
        PackConfig config = mapped(
                PackConfig.class,
                Map.of(
                        "watchkeeper.analyzer.pack.after", "2m",
                        "watchkeeper.analyzer.pack.every", "3s",
                        "watchkeeper.analyzer.pack.keep-days", "0"));

        assertThat(config.after()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.keepDays()).isZero();
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        Map<String, String> misspelt = Map.of("watchkeeper.analyzer.pack.keep-day", "3");

        assertThatThrownBy(() -> mapped(PackConfig.class, misspelt))
                .hasMessageContaining("watchkeeper.analyzer.pack.keep-day");
    }
}
