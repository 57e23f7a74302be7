package dev.watchkeeper.collector.access;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessConfigTest {

    private static final String KEY = "watchkeeper.collector.access.token-sha256";

    @Test
    void defaults() {
        assertThat(mapped(AccessConfig.class, Map.of()).tokenSha256()).isEmpty();
    }

    @Test
    void every_key_is_read() {
        AccessConfig config = mapped(AccessConfig.class, Map.of(KEY, "AB".repeat(32)));

        assertThat(config.tokenSha256()).contains("AB".repeat(32));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(AccessConfig.class, Map.of("watchkeeper.collector.access.token", "x")))
                .hasMessageContaining("watchkeeper.collector.access.token");
    }
}
