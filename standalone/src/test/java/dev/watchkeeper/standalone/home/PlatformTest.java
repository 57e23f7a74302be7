package dev.watchkeeper.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void the_option_wins_over_the_variable_and_the_variable_over_the_platform() {
        Platform platform = linux(Map.of("WATCHKEEPER_HOME", "/srv/watch", "XDG_DATA_HOME", "/xdg"));

        assertThat(platform.dataFolder(Path.of("/other/../data"))).isEqualTo(Path.of("/data"));
        assertThat(platform.dataFolder(null)).isEqualTo(Path.of("/srv/watch"));
    }

    @Test
    void linux_keeps_data_where_xdg_says() {
        assertThat(linux(Map.of()).dataFolder(null)).isEqualTo(Path.of("/home/ada/.local/share/watchkeeper"));
        assertThat(linux(Map.of("XDG_DATA_HOME", "/xdg")).dataFolder(null)).isEqualTo(Path.of("/xdg/watchkeeper"));
        assertThat(linux(Map.of("XDG_DATA_HOME", "relative")).dataFolder(null))
                .isEqualTo(Path.of("/home/ada/.local/share/watchkeeper"));
    }

    @Test
    void a_mac_keeps_data_in_its_library() {
        assertThat(new Platform("Mac OS X", "aarch64", HOME, Map.of()).dataFolder(null))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Watchkeeper"));
    }

    @Test
    void windows_is_told_that_it_is_not_supported() {
        assertThatThrownBy(() -> new Platform("Windows 11", "amd64", HOME, Map.of()).dataFolder(null))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Linux and macOS");
    }

    private static Platform linux(Map<String, String> environment) {
        return new Platform("Linux", "amd64", HOME, environment);
    }
}
