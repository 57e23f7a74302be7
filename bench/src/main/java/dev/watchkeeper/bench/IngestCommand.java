package dev.watchkeeper.bench;

import dev.watchkeeper.bench.ingest.Figures;
import dev.watchkeeper.bench.ingest.IngestBench;
import dev.watchkeeper.bench.ingest.IngestReport;
import dev.watchkeeper.bench.ingest.Machine;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchkeeper bench ingest}. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Writes files of application lines, then lets a collector and an analyzer store and fold them: one file",
            "after their start (cold), one of the same size after that (warm). The analyzer's steps are measured by",
            "themselves too, and so is packing, which it does later, in the background.",
            "",
            "Next to it stands a COPY of the same lines into plain rows on the same PostgreSQL, which understands",
            "nothing. Everything is made anew in a temporary folder and removed at the end.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper bench ingest --lines 1000000",
            "  watchkeeper bench ingest --lines 1000000 --runs 1 --json",
            "  watchkeeper bench ingest --lines 1000000 --database postgresql://postgres:secret@127.0.0.1:5432/postgres",
        })
final class IngestCommand implements Callable<Integer> {

    /** Some 15 GB of log; more would fill disks and tell nothing new. */
    private static final int MOST_LINES = 100_000_000;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many lines. Default: ${DEFAULT-VALUE}.")
    int lines;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often; of several runs the median of each figure is printed. Default: ${DEFAULT-VALUE}.")
    int runs;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "A PostgreSQL that runs on this machine, with a login that may create databases. Default: the embedded one, which has no lz4.")
    @Nullable
    URI database;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    boolean json;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine command = command();
        if (lines < 1 || lines > MOST_LINES) {
            throw new ParameterException(command, "--lines must be 1 to " + MOST_LINES + ", got " + lines);
        }
        if (runs < 1) {
            throw new ParameterException(command, "--runs must be at least 1, got " + runs);
        }
        IngestBench bench = new IngestBench(lines, database, command.getErr());
        Figures figures = bench.median(runs);
        IngestReport report = new IngestReport(Machine.current(bench.postgresVersion()), lines, runs, figures);
        PrintWriter out = command.getOut();
        out.println(json ? report.json() : report.table());
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return spec.commandLine();
    }
}
