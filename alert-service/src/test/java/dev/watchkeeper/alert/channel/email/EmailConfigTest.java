package dev.watchkeeper.alert.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.testkit.config.Mapped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmailConfigTest {

    @Test
    void defaults() {
        EmailConfig config = mapped(Map.of());

        assertThat(config.to()).isEmpty();
        assertThat(config.from()).isEqualTo("watchkeeper@localhost");
    }

    @Test
    void every_key_is_read() {
        EmailConfig config = mapped(Map.of(
                "watchkeeper.alert.channel.email.to",
                "a@example.org,b@example.org",
                "watchkeeper.alert.channel.email.from",
                "w@example.org"));

        assertThat(config.to()).contains(List.of("a@example.org", "b@example.org"));
        assertThat(config.from()).isEqualTo("w@example.org");
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.alert.channel.email.too", "7")))
                .hasMessageContaining("watchkeeper.alert.channel.email.too");
    }

    private static EmailConfig mapped(Map<String, String> keys) {
        return Mapped.mapped(EmailConfig.class, keys);
    }
}
