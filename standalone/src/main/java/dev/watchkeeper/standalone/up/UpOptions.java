package dev.watchkeeper.standalone.up;

import dev.watchkeeper.schema.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person asked for.
 *
 * @param port 0 stands for any free one
 * @param watch globs; none stands for this machine's usual logs
 * @param database an existing one; none stands for the embedded one
 * @param settings further configuration keys and their values
 */
public record UpOptions(
        Path dataFolder,
        int port,
        List<String> watch,
        Optional<DatabaseAddress> database,
        Map<String, String> settings) {

    public UpOptions {
        watch = List.copyOf(watch);
        settings = Map.copyOf(settings);
    }
}
