package dev.watchkeeper.collector.ship;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShipConfigTest {

    private static final String ROOM = "watchkeeper.collector.ship.";

    @Test
    void defaults() {
        ShipConfig config = mapped(ShipConfig.class, Map.of());

        assertThat(config.analyzerUrl()).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(config.token()).isEmpty();
        assertThat(config.node()).isEmpty();
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.atOnce()).isEqualTo(3);
        assertThat(config.atOnceBytes().asLongValue()).isEqualTo(8 << 20);
    }

    @Test
    void every_key_is_read() {
        ShipConfig config = mapped(
                ShipConfig.class,
                Map.of(
                        ROOM + "analyzer-url", "https://analyzer.example",
                        ROOM + "token", "wk_1",
                        ROOM + "node", "web-1",
                        ROOM + "connect-timeout", "1s",
                        ROOM + "timeout", "2s",
                        ROOM + "at-once", "5",
                        ROOM + "at-once-bytes", "1M"));

        assertThat(config.analyzerUrl()).isEqualTo(URI.create("https://analyzer.example"));
        assertThat(config.token()).contains("wk_1");
        assertThat(config.node()).contains("web-1");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.atOnce()).isEqualTo(5);
        assertThat(config.atOnceBytes().asLongValue()).isEqualTo(1 << 20);
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(ShipConfig.class, Map.of(ROOM + "analyser-url", "http://a")))
                .hasMessageContaining(ROOM + "analyser-url");
    }
}
