package dev.watchkeeper.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.alert.issue.Severity;
import dev.watchkeeper.testkit.config.Mapped;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeConfigTest {

    @Test
    void defaults() {
        JudgeConfig config = mapped(Map.of());

        assertThat(config.every()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.minSeverity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void every_key_is_read() {
        JudgeConfig config =
                mapped(Map.of("watchkeeper.alert.judge.every", "2s", "watchkeeper.alert.judge.min-severity", "low"));

        assertThat(config.every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.minSeverity()).isEqualTo(Severity.LOW);
    }

    @Test
    void a_misspelt_key_stops_the_start() {
        assertThatThrownBy(() -> mapped(Map.of("watchkeeper.alert.judge.min-serverity", "7")))
                .hasMessageContaining("watchkeeper.alert.judge.min-serverity");
    }

    private static JudgeConfig mapped(Map<String, String> keys) {
        return Mapped.mapped(JudgeConfig.class, keys);
    }
}
