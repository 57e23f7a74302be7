package dev.watchkeeper.analyzer.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the analyzer does before it takes batches. */
@ConfigMapping(prefix = "watchkeeper.analyzer.start")
public interface StartConfig {

    /** Migrate the schema at start; false where only `watchkeeper migrate` may. */
    @WithDefault("true")
    boolean migrate();
}
