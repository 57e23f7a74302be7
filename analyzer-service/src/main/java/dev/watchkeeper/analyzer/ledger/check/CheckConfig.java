package dev.watchkeeper.analyzer.ledger.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the ledger is checked. */
@ConfigMapping(prefix = "watchkeeper.analyzer.ledger.check")
public interface CheckConfig {

    /** How long the last check, of whichever analyzer, may lie back before the next. */
    @WithDefault("1h")
    Duration every();
}
