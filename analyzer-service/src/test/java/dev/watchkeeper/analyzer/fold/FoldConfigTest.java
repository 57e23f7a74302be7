package dev.watchkeeper.analyzer.fold;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldConfigTest {

    @Test
    void the_default_and_the_key() {
        assertThat(mapped(FoldConfig.class, Map.of()).every()).isEqualTo(Duration.ofMillis(200));
        assertThat(mapped(FoldConfig.class, Map.of("watchkeeper.analyzer.fold.every", "3s"))
                        .every())
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        Map<String, String> misspelt = Map.of("watchkeeper.analyzer.fold.evry", "3s");

        assertThatThrownBy(() -> mapped(FoldConfig.class, misspelt))
                .hasMessageContaining("watchkeeper.analyzer.fold.evry");
    }
}
