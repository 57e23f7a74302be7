package dev.watchkeeper.analyzer.start;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StartConfigTest {

    @Test
    void the_default_and_the_key() {
        assertThat(mapped(StartConfig.class, Map.of()).migrate()).isTrue();
        assertThat(mapped(StartConfig.class, Map.of("watchkeeper.analyzer.start.migrate", "false"))
                        .migrate())
                .isFalse();
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        Map<String, String> misspelt = Map.of("watchkeeper.analyzer.start.migrat", "false");

        assertThatThrownBy(() -> mapped(StartConfig.class, misspelt))
                .hasMessageContaining("watchkeeper.analyzer.start.migrat");
    }
}
