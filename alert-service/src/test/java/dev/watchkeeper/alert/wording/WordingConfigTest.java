package dev.watchkeeper.alert.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.testkit.config.Mapped;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingConfigTest {

    @Test
    void defaults() {
        WordingConfig config = mapped(Map.of());

        assertThat(config.baseUrl()).isEmpty();
    }

    @Test
    void every_key_is_read() {
        WordingConfig config = mapped(Map.of("watchkeeper.alert.wording.base-url", "https://w.example.org"));

        assertThat(config.baseUrl()).contains(URI.create("https://w.example.org"));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.alert.wording.base-ulr", "7")))
                .hasMessageContaining("watchkeeper.alert.wording.base-ulr");
    }

    private static WordingConfig mapped(Map<String, String> keys) {
        return Mapped.mapped(WordingConfig.class, keys);
    }
}
