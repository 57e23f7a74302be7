package dev.watchkeeper.bench;

import dev.watchkeeper.bench.engine.EngineReport;
import dev.watchkeeper.bench.engine.EngineSpeed;
import dev.watchkeeper.bench.engine.LongLineTimes;
import dev.watchkeeper.bench.engine.LongLineTimes.Slowest;
import dev.watchkeeper.bench.engine.ManyCodes;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchkeeper bench engine}. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many lines one thread understands in a second, from text to format, fields, code and class:",
            "application lines, access lines, and a mix of a dozen formats; then what redaction costs, and the rule book",
            "for codes that are new and codes that are known. The lines are made up, always the same.",
            "Takes some 200 seconds. Needs no database and no service.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  watchkeeper bench engine", "  watchkeeper bench engine --long"})
final class EngineCommand implements Callable<Integer> {

    private static final int LONGEST_ROUND = 60;

    @Option(
            names = "--long",
            description = {
                "Instead: what lines of 64 KB cost, of each format, the masker and the joiner.",
                "Ends with 1 if one of them takes 250 ms or more."
            })
    boolean longLines;

    @Option(
            names = "--round",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How long a round takes; there are 15 for each kind of lines. Default: ${DEFAULT-VALUE}.")
    int secondsARound;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine command = command();
        if (secondsARound < 1 || secondsARound > LONGEST_ROUND) {
            throw new ParameterException(command, "--round must be 1 to " + LONGEST_ROUND + ", got " + secondsARound);
        }
        return longLines ? longLines(command.getOut()) : speed(command.getOut());
    }

    private static int longLines(PrintWriter out) {
        List<Slowest> slowest = new LongLineTimes().measured();
        print(EngineReport.of(slowest), out);
        return LongLineTimes.reachBar(slowest) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int speed(PrintWriter out) throws Exception {
        print(EngineReport.of(new EngineSpeed(secondsARound).measured(), ManyCodes.remembered(), secondsARound), out);
        return CommandLine.ExitCode.OK;
    }

    private static void print(List<String> rows, PrintWriter out) {
        rows.forEach(out::println);
        out.flush();
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return spec.commandLine();
    }
}
