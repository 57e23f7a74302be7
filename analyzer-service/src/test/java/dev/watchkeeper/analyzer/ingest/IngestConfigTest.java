package dev.watchkeeper.analyzer.ingest;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    @Test
    void defaults() {
        IngestConfig config = mapped(IngestConfig.class, Map.of());

        assertThat(config.maxInflated().asLongValue()).isEqualTo(32L << 20);
        assertThat(config.maxInFlight()).isEqualTo(8);
        assertThat(config.maxInFlightBytes()).isEmpty();
        assertThat(config.patience()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void every_key_is_read() {
        IngestConfig config = mapped(
                IngestConfig.class,
                Map.of(
                        "watchkeeper.analyzer.ingest.max-inflated", "1M",
                        "watchkeeper.analyzer.ingest.max-in-flight", "2",
                        "watchkeeper.analyzer.ingest.max-in-flight-bytes", "3M",
                        "watchkeeper.analyzer.ingest.patience", "4s"));

        assertThat(config.maxInflated().asLongValue()).isEqualTo(1L << 20);
        assertThat(config.maxInFlight()).isEqualTo(2);
        assertThat(config.maxInFlightBytes().orElseThrow().asLongValue()).isEqualTo(3L << 20);
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        Map<String, String> misspelt = Map.of("watchkeeper.analyzer.ingest.max-inflted", "1M");

        assertThatThrownBy(() -> mapped(IngestConfig.class, misspelt))
                .hasMessageContaining("watchkeeper.analyzer.ingest.max-inflted");
    }
}
