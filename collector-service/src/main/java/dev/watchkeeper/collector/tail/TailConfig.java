package dev.watchkeeper.collector.tail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How files are read. */
@ConfigMapping(prefix = "watchkeeper.collector.tail")
public interface TailConfig {

    /** Where the collector remembers how far it has come; one process a folder. */
    @WithDefault("watchkeeper-state")
    Path stateFolder();

    /** How long a rotated or deleted file must stand still before it counts as finished. */
    @WithDefault("5s")
    Duration grace();
}
