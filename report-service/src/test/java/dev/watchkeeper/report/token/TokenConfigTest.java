package dev.watchkeeper.report.token;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenConfigTest {

    @Test
    void defaults() {
        assertThat(mapped(TokenConfig.class, Map.of()).firstSha256()).isEmpty();
    }

    @Test
    void every_key_is_read() {
        assertThat(mapped(TokenConfig.class, Map.of("watchkeeper.report.token.first-sha256", "aa"))
                        .firstSha256())
                .contains("aa");
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(TokenConfig.class, Map.of("watchkeeper.report.token.first-sha265", "aa")))
                .hasMessageContaining("watchkeeper.report.token.first-sha265");
    }
}
