package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.kit.build.Build;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code watchkeeper} and what is known below it. */
@Command(
        name = "watchkeeper",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Keeps watch over your logs: reads them, understands them, tells you what is wrong.",
            "",
            "Start with `watchkeeper up` and follow the link it prints.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {"", "`watchkeeper COMMAND --help` explains a command, with examples."},
        subcommands = {
            UpCommand.class,
            ExplainCommand.class,
            ImportCommand.class,
            RulesCommand.class,
            MigrateCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        })
public final class Watchkeeper implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    /** Ready to run, with mistakes answered in one line. */
    public static CommandLine commandLine() {
        return new CommandLine(new Watchkeeper())
                .setParameterExceptionHandler(Mistakes::wrongWords)
                .setExecutionExceptionHandler(Mistakes::failed)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100);
    }

    /** Without a command: what commands there are. */
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
        return CommandLine.ExitCode.OK;
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "watchkeeper " + Build.current().version(), "Java " + Runtime.version(),
            };
        }
    }
}
