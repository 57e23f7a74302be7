package dev.watchkeeper.collector.tail;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TailConfigTest {

    private static final String ROOM = "watchkeeper.collector.tail.";

    @Test
    void defaults() {
        TailConfig config = mapped(TailConfig.class, Map.of());

        assertThat(config.stateFolder()).isEqualTo(Path.of("watchkeeper-state"));
        assertThat(config.grace()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void every_key_is_read() {
        TailConfig config =
                mapped(TailConfig.class, Map.of(ROOM + "state-folder", "/var/lib/wk", ROOM + "grace", "1m"));

        assertThat(config.stateFolder()).isEqualTo(Path.of("/var/lib/wk"));
        assertThat(config.grace()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(TailConfig.class, Map.of(ROOM + "state", "x")))
                .hasMessageContaining(ROOM + "state");
    }
}
