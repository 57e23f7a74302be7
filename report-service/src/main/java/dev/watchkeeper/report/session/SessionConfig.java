package dev.watchkeeper.report.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a browser stays logged in. */
@ConfigMapping(prefix = "watchkeeper.report.session")
public interface SessionConfig {

    /** From login until the browser is asked for a token again; a session never outlives its token. */
    @WithDefault("12h")
    Duration lasts();
}
