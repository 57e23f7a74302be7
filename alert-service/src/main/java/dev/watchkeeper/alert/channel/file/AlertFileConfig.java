package dev.watchkeeper.alert.channel.file;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Alerts in a file of their own. */
@ConfigMapping(prefix = "watchkeeper.alert.channel.file")
public interface AlertFileConfig {

    /** The file that alerts are appended to; without it the channel is off. Do not let the collector read it. */
    Optional<Path> path();
}
