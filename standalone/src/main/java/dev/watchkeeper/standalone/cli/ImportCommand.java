package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.ImportOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watchkeeper import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {
            "Brings the lines of all log files below a folder into Watchkeeper, each once however often it is repeated.",
            "",
            "Into the instance that runs here; if none does, one is started for it and stopped after it, with",
            "the database of --database: give the same one as to `up`.",
            "Exit code 0 when all is imported, 1 when a file could not be read to its end.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper import /srv/old-logs",
            "  watchkeeper import /mnt/web-1/var/log --node web-1 --archive-to /srv/archive/web-1",
            "      and moves what is finished away, packed",
            "  WATCHKEEPER_TOKEN=wk_… watchkeeper import /srv/old-logs --to https://watchkeeper.example.org",
            "      into an instance elsewhere; the token needs the scope ingest, and read for the issues",
        })
final class ImportCommand implements Callable<Integer> {

    /** Other users of the machine cannot see it. */
    private static final String TOKEN = "WATCHKEEPER_TOKEN";

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder; files packed as .gz, .bz2, .zst or .xz are unpacked on the way.")
    @Nullable
    Path folder;

    @Option(
            names = "--node",
            paramLabel = "NAME",
            defaultValue = "import",
            description = "The machine the lines come from; not one that has a collector. Default: ${DEFAULT-VALUE}.")
    String node = "import";

    @Option(
            names = "--archive-to",
            paramLabel = "DIR",
            description = {
                "Files that are imported to their end are moved there, packed. A plain file without a number of",
                "rotation in its name (app.log, not app.log.1) stays until nobody wrote to it for a day."
            })
    @Nullable
    Path archiveTo;

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "An instance elsewhere: where standalone or the analyzer answers.")
    @Nullable
    String to;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Its token; with the scope read, too, the summary says more. Default: $" + TOKEN + ".")
    @Nullable
    String token;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() {
        Platform platform = Platform.current();
        ImportOptions options = new ImportOptions(Objects.requireNonNull(folder), node, Optional.ofNullable(archiveTo));
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (to == null && token != null) {
            throw new Trouble("--token is for an instance elsewhere: say where it is with --to");
        }
        if (to != null && database.url != null) {
            throw new Trouble("--database is for the instance that is started here: leave it out, or leave out --to");
        }
        return to == null
                ? options.intoInstanceOf(
                        data.chosen(platform),
                        database.chosen(platform.environment()),
                        command.getOut(),
                        command.getErr())
                : options.into(
                        to,
                        tokenOr(platform.environment().getOrDefault(TOKEN, "")),
                        command.getOut(),
                        command.getErr());
    }

    private String tokenOr(String ofTheEnvironment) {
        String chosen = token == null ? ofTheEnvironment : token;
        if (chosen.isBlank()) {
            throw new Trouble("--to wants a token: give one with --token or " + TOKEN);
        }
        return chosen;
    }
}
