package dev.watchkeeper.report.session;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionConfigTest {

    @Test
    void defaults() {
        assertThat(mapped(SessionConfig.class, Map.of()).lasts()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void every_key_is_read() {
        assertThat(mapped(SessionConfig.class, Map.of("watchkeeper.report.session.lasts", "90m"))
                        .lasts())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(SessionConfig.class, Map.of("watchkeeper.report.session.latsts", "1h")))
                .hasMessageContaining("watchkeeper.report.session.latsts");
    }
}
