package dev.watchkeeper.analyzer.pack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When chunks are packed, and when days are dropped. */
@ConfigMapping(prefix = "watchkeeper.analyzer.pack")
public interface PackConfig {

    /** How long fresh chunks lie before they are packed: a burst is over by then, and the machine has time. */
    @WithDefault("1m")
    Duration after();

    /** How long a look that found nothing to pack waits before the next. */
    @WithDefault("5s")
    Duration every();

    /** Lines older than this many days are dropped, a whole day at a time. Their counts and issues stay. 0 keeps all. */
    @WithDefault("90")
    int keepDays();
}
