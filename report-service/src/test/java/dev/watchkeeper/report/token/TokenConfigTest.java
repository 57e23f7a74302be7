package dev.watchkeeper.report.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenConfigTest {

    @Test
    void defaults() {
        assertThat(mapped(Map.of()).firstSha256()).isEmpty();
    }

    @Test
    void every_key_is_read() {
        assertThat(mapped(Map.of("watchkeeper.report.token.first-sha256", "aa")).firstSha256())
                .contains("aa");
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.report.token.first-sha265", "aa")))
                .hasMessageContaining("watchkeeper.report.token.first-sha265");
    }

    private static TokenConfig mapped(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TokenConfig.class)
                .withDefaultValues(keys)
                .build()
                .getConfigMapping(TokenConfig.class);
    }
}
