package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.up.ProcessKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says where rules of users are. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = {
                "Rules of your own, a file or a folder of them.",
                "Default: what `watchkeeper up` reads: $" + ProcessKeys.RULES_VARIABLE + ",",
                "else the folder rules in the data folder, if it is there."
            })
    @Nullable
    Path path;

    @Mixin
    DataOption data = new DataOption();

    Optional<Path> chosen(Platform platform) {
        return path == null ? Optional.of(usual(platform)).filter(Files::exists) : Optional.of(path);
    }

    /** Where they are if nobody says otherwise, be they there or not. */
    Path usual(Platform platform) {
        String variable = platform.environment().getOrDefault(ProcessKeys.RULES_VARIABLE, "");
        return variable.isBlank() ? new DataFolder(data.chosen(platform)).rules() : Path.of(variable);
    }
}
