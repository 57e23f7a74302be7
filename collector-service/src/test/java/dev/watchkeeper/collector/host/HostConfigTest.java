package dev.watchkeeper.collector.host;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostConfigTest {

    private static final String ROOM = "watchkeeper.collector.host.";

    @Test
    void defaults() {
        assertThat(mapped(HostConfig.class, Map.of()).every()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void every_key_is_read() {
        assertThat(mapped(HostConfig.class, Map.of(ROOM + "every", "1m")).every())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(HostConfig.class, Map.of(ROOM + "evry", "1m")))
                .hasMessageContaining(ROOM + "evry");
    }
}
