package dev.watchkeeper.analyzer.ledger.check;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckConfigTest {

    @Test
    void defaults() {
        assertThat(mapped(CheckConfig.class, Map.of()).every()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void every_key_is_read() {
        assertThat(mapped(CheckConfig.class, Map.of("watchkeeper.analyzer.ledger.check.every", "5m"))
                        .every())
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        Map<String, String> misspelt = Map.of("watchkeeper.analyzer.ledger.check.evry", "5m");

        assertThatThrownBy(() -> mapped(CheckConfig.class, misspelt))
                .hasMessageContaining("watchkeeper.analyzer.ledger.check.evry");
    }
}
