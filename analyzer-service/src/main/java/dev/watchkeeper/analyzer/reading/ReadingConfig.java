package dev.watchkeeper.analyzer.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where users say how lines are read. */
@ConfigMapping(prefix = "watchkeeper.analyzer.reading")
public interface ReadingConfig {

    /** Formats of their own, and what counts for which path; it need not be there yet. Every analyzer needs the same. */
    Optional<Path> file();

    /** Rules of their own: a file or a folder of them; it need not be there yet. Every analyzer needs the same. */
    Optional<Path> rules();

    /** How often both are looked at. */
    @WithDefault("5s")
    Duration every();
}
