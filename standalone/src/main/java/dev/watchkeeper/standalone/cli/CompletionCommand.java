package dev.watchkeeper.standalone.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code watchkeeper completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {"Prints a script with which the Tab key completes commands and options.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(./watchkeeper completion)",
            "      bash, for this shell; put the line into ~/.bashrc for all",
            "  autoload -U +X bashcompinit && bashcompinit && source <(./watchkeeper completion)",
            "      zsh",
        })
final class CompletionCommand implements Callable<Integer> {

    /** The launcher knows these; the script completes them too. */
    static final List<String> OF_THE_LAUNCHER = List.of("build", "test", "bench");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine all = Watchkeeper.commandLine();
        OF_THE_LAUNCHER.forEach(name -> all.addSubcommand(name, CommandSpec.create()));
        Objects.requireNonNull(spec).commandLine().getOut().println(AutoComplete.bash("watchkeeper", all));
        return CommandLine.ExitCode.OK;
    }
}
