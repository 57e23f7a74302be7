package dev.watchkeeper.alert.judge;

import dev.watchkeeper.alert.issue.Severity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When events are judged, and which of them somebody hears of. */
@ConfigMapping(prefix = "watchkeeper.alert.judge")
public interface JudgeConfig {

    /** How often the judge looks for new events when nobody rings. */
    @WithDefault("500ms")
    Duration every();

    /** The mildest severity that is told: CRITICAL, HIGH, MEDIUM, LOW or INFO. */
    @WithDefault("MEDIUM")
    Severity minSeverity();
}
