package dev.watchkeeper.bench;

import dev.watchkeeper.bench.redaction.RedactionScore;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchkeeper bench redaction}. */
@Command(
        name = "redaction",
        mixinStandardHelpOptions = true,
        description = {
            "Scores what is taken out of lines: how many of the secrets of all kinds, in all ways of writing them, and",
            "how many ordinary lines that only look like it. The lines are made up, from a seed. Takes some seconds.",
            "Ends with 1 if recall or precision is below 0.99. What it costs is measured by `bench engine`.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  watchkeeper bench redaction", "  watchkeeper bench redaction --seed 7 --secrets 10000 --misses 20"
        })
final class RedactionCommand implements Callable<Integer> {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "5",
            description = "Other lines of the same kinds. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--secrets",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many lines with a secret. Default: ${DEFAULT-VALUE}.")
    int secrets;

    @Option(
            names = "--clean",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many ordinary lines. Default: ${DEFAULT-VALUE}.")
    int clean;

    @Option(
            names = "--misses",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print N lines with a secret that stayed, and N ordinary ones that did not.")
    int misses;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = command();
        if (secrets < 1 || clean < 1 || misses < 0) {
            throw new ParameterException(command, "--secrets and --clean must be at least 1, --misses at least 0");
        }
        RedactionScore score = RedactionScore.of(seed, secrets, clean);
        PrintWriter out = command.getOut();
        score.report(misses).forEach(out::println);
        out.flush();
        return score.reachesBar() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return spec.commandLine();
    }
}
