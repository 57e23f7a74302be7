package dev.watchkeeper.alert.channel.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Alerts in this process's log. */
@ConfigMapping(prefix = "watchkeeper.alert.channel.console")
public interface ConsoleConfig {

    /** Whether alerts are written to the log. */
    @WithDefault("true")
    boolean enabled();
}
