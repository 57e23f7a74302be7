package dev.watchkeeper.collector.host;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the machine is watched. */
@ConfigMapping(prefix = "watchkeeper.collector.host")
public interface HostConfig {

    /** How often processor, memory and disks are looked at. */
    @WithDefault("10s")
    Duration every();
}
