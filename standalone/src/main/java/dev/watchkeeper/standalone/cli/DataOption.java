package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.standalone.home.Platform;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says where data lies. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "Where everything is kept: database, token, positions, alerts.",
                "Default: $WATCHKEEPER_HOME, else where this platform keeps such things:",
                "~/.local/share/watchkeeper (XDG_DATA_HOME is heeded), on macOS",
                "~/Library/Application Support/Watchkeeper."
            })
    @Nullable
    Path folder;

    Path chosen(Platform platform) {
        return platform.dataFolder(folder);
    }
}
