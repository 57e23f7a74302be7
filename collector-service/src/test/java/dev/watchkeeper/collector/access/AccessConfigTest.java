package dev.watchkeeper.collector.access;

import static dev.watchkeeper.collector.testing.Mapped.mapped;
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

        assertThat(config.tokenSha256()).contains(new TokenHash("ab".repeat(32)));
    }

    @Test
    void what_is_no_hash_stops_the_start() {
        assertThatThrownBy(() -> mapped(AccessConfig.class, Map.of(KEY, "wk_the-token-itself")))
                .hasMessageContaining(KEY)
                .hasMessageContaining("64 hex digits")
                .hasMessageNotContaining("wk_the-token-itself");
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(AccessConfig.class, Map.of("watchkeeper.collector.access.token", "x")))
                .hasMessageContaining("watchkeeper.collector.access.token");
    }
}
