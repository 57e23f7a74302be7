package dev.watchkeeper.report.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionConfigTest {

    @Test
    void defaults() {
        assertThat(mapped(Map.of()).lasts()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void every_key_is_read() {
        assertThat(mapped(Map.of("watchkeeper.report.session.lasts", "90m")).lasts())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.report.session.latsts", "1h")))
                .hasMessageContaining("watchkeeper.report.session.latsts");
    }

    private static SessionConfig mapped(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SessionConfig.class)
                .withDefaultValues(keys)
                .build()
                .getConfigMapping(SessionConfig.class);
    }
}
