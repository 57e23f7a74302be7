package dev.watchkeeper.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpConfigTest {

    @Test
    void defaults() {
        assertThat(mapped(Map.of()).dataFolder()).isEmpty();
    }

    @Test
    void every_key_is_read() {
        assertThat(mapped(Map.of("watchkeeper.standalone.up.data-folder", "/data"))
                        .dataFolder())
                .contains(Path.of("/data"));
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.standalone.up.data-foldre", "/data")))
                .hasMessageContaining("watchkeeper.standalone.up.data-foldre");
    }

    private static UpConfig mapped(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(keys, "test", 400))
                .withMapping(UpConfig.class)
                .build()
                .getConfigMapping(UpConfig.class);
    }
}
