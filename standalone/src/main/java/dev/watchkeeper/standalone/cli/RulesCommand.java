package dev.watchkeeper.standalone.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code watchkeeper rules}. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Shows the rules that name trouble, those of Watchkeeper and your own, and tries them. Stores nothing.",
            "",
            "docs/adding-a-rule.md says how you write one, change one, or switch one off.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper rules list --class disk_full",
            "  watchkeeper rules show jvm-out-of-memory",
            "  watchkeeper rules test",
        },
        subcommands = {RulesListCommand.class, RulesShowCommand.class, RulesTestCommand.class})
final class RulesCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    /** Without a command: what commands there are. */
    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return CommandLine.ExitCode.OK;
    }
}
