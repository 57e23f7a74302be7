package dev.watchkeeper.collector.discover;

import static dev.watchkeeper.testkit.config.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscoverConfigTest {

    private static final String ROOM = "watchkeeper.collector.discover.";

    @Test
    void defaults() {
        DiscoverConfig config = mapped(DiscoverConfig.class, Map.of());

        assertThat(config.watch().orElseThrow())
                .containsExactly(
                        "/var/log/*.log",
                        "/var/log/**/*.log",
                        "/var/log/syslog",
                        "/var/log/messages",
                        "/var/log/secure",
                        "/var/log/maillog",
                        "/var/log/cron");
        assertThat(config.exclude().orElseThrow()).contains("*.gz", "*.swp");
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void every_key_is_read() {
        DiscoverConfig config = mapped(
                DiscoverConfig.class,
                Map.of(ROOM + "watch", "/a/*.txt,/b/{c\\,d}.log", ROOM + "exclude", "*.old", ROOM + "every", "7s"));

        assertThat(config.watch().orElseThrow()).containsExactly("/a/*.txt", "/b/{c,d}.log");
        assertThat(config.exclude().orElseThrow()).isEqualTo(List.of("*.old"));
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void an_empty_list_watches_nothing() {
        assertThat(mapped(DiscoverConfig.class, Map.of(ROOM + "watch", "")).watch())
                .isEmpty();
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(DiscoverConfig.class, Map.of(ROOM + "wacth", "/a")))
                .hasMessageContaining(ROOM + "wacth");
    }
}
