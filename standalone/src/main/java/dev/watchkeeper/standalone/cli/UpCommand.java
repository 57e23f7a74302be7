package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.up.Up;
import dev.watchkeeper.standalone.up.UpOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchkeeper up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {
            "Starts everything on this machine, database included, and prints a link to log in.",
            "",
            "Listens on 127.0.0.1 only. Ctrl-C stops it; the next start goes on where this one was.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper up",
            "      watches this machine's usual logs",
            "  watchkeeper up --watch '/srv/shop/logs/*.log' --watch '/var/log/nginx/*.log' --port 8088",
            "      watches these files only, and answers at http://127.0.0.1:8088",
            "  watchkeeper up --database postgresql://watchkeeper@db.example.org/watchkeeper",
            "      keeps everything in a PostgreSQL that you run",
        })
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the web page and the API answer. Default: ${DEFAULT-VALUE}; 0 takes any free one.")
    int port;

    @Option(
            names = "--watch",
            paramLabel = "GLOB",
            description = {
                "Files to read, as a pattern in quotes; ** reaches into folders. May be given many times.",
                "Default: this machine's usual logs."
            })
    List<String> watch = new ArrayList<>();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    @Mixin
    DataOption data = new DataOption();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any further configuration key, see docs/operating.md. May be given many times.")
    Map<String, String> settings = new LinkedHashMap<>();

    @Override
    public Integer call() {
        Platform platform = Platform.current();
        Up.run(new UpOptions(data.chosen(platform), port, watch, database.chosen(platform.environment()), settings));
        return CommandLine.ExitCode.OK;
    }
}
