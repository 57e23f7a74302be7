package dev.watchkeeper.standalone.up;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code watchkeeper up} tells the process that it becomes. */
@ConfigMapping(prefix = "watchkeeper.standalone.up")
public interface UpConfig {

    /** The data folder, set by {@code --data} or {@code WATCHKEEPER_HOME}; absent in tests that have none. */
    Optional<Path> dataFolder();
}
