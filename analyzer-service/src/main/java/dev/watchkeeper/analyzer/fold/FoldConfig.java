package dev.watchkeeper.analyzer.fold;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly stored lines are folded. */
@ConfigMapping(prefix = "watchkeeper.analyzer.fold")
public interface FoldConfig {

    /**
     * How long a fold that found nothing waits before it looks again, and how long a stream that was folded rests: what
     * comes meanwhile is folded together, which is less work.
     */
    @WithDefault("200ms")
    Duration every();
}
