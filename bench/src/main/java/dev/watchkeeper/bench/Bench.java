package dev.watchkeeper.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code watchkeeper bench} and what is known below it. */
@Command(
        name = "watchkeeper bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Measures Watchkeeper: how fast it is on this machine, and how well it reads lines.", ""},
        commandListHeading = "%nCommands:%n",
        subcommands = {IngestCommand.class, EngineCommand.class, RedactionCommand.class, ScoreCommand.class})
public final class Bench implements Callable<Integer> {

    private static final int WRONG_WORDS = 2;
    private static final int FAILED = 1;

    @Spec
    @Nullable
    CommandSpec spec;

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        // The embedded PostgreSQL's threads would keep this JVM alive.
        System.exit(code);
    }

    /** Ready to run, with mistakes answered in one line. */
    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setParameterExceptionHandler(Bench::wrongWords)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()))
                .setAbbreviatedOptionsAllowed(false)
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

    private static int wrongWords(ParameterException e, String[] arguments) {
        String sentence =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("the command line is not understood");
        e.getCommandLine()
                .getErr()
                .println("watchkeeper: " + sentence + " ("
                        + e.getCommandLine().getCommandSpec().qualifiedName() + " --help lists all)");
        return WRONG_WORDS;
    }

    private static int failed(Exception e, PrintWriter err) {
        err.println("watchkeeper: the benchmark failed, no figures: " + e.getMessage());
        if (e.getCause() != null) {
            e.printStackTrace(err);
        }
        return FAILED;
    }
}
