package dev.watchkeeper.collector.discover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which files are read. A comma inside a glob is written {@code \,}. */
@ConfigMapping(prefix = "watchkeeper.collector.discover")
public interface DiscoverConfig {

    /** Globs of the files to read; {@code **} crosses folders. Empty: no file is read. */
    @WithDefault(UsualLogs.WRITTEN)
    Optional<List<String>> watch();

    /** Globs of files to leave alone: one with a slash sees the whole path, one without sees the file's name. */
    @WithDefault("*.gz,*.xz,*.zst,*.bz2,*.zip,*.journal,*.tmp,*.swp")
    Optional<List<String>> exclude();

    /** How often the folders are looked at. */
    @WithDefault("1s")
    Duration every();
}
