package dev.watchkeeper.bench.ingest;

import dev.watchkeeper.bench.cpu.CpuReader;
import dev.watchkeeper.bench.line.AppLines;
import dev.watchkeeper.bench.line.LineFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs COPY and the pipeline on the same lines, one after the other, as often as wanted. */
public final class IngestBench {

    private static final long SEED = 20260101;

    private final int lines;
    private final PrintWriter progress;
    private final CpuReader cpu;
    private final Postgres postgres;
    private final Instant end;

    /** @param database a running PostgreSQL on this machine; null for the embedded one */
    public IngestBench(int lines, @Nullable URI database, PrintWriter progress) throws IOException {
        this.lines = lines;
        this.progress = progress;
        cpu = CpuReader.ofThisMachine();
        postgres = database == null ? Postgres.embedded(cpu) : Postgres.at(cpu, database);
        end = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public Figures median(int runs) throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("watchkeeper-bench");
        try {
            say("writing three files of " + lines + " lines");
            List<LineFiles> files = List.of(
                    LineFiles.write(new AppLines(SEED + 2, lines, end), folder.resolve("first")),
                    LineFiles.write(new AppLines(SEED + 1, lines, end), folder.resolve("second")),
                    LineFiles.write(new AppLines(SEED, lines, end), folder.resolve("third")));
            LineFiles measured = files.getLast();
            List<Figures> all = new ArrayList<>();
            for (int run = 1; run <= runs; run++) {
                String which = "run " + run + " of " + runs + ": ";
                say(which + "COPY");
                Figures.Copy copy = new CopyBaseline(postgres, cpu).measure(measured, lines, end);
                say(which + "store, fold, pack");
                Figures.Steps steps = new StepByStep(postgres, cpu).measure(measured, lines);
                say(which + "collector and analyzer");
                List<Figures.Pipeline> pipeline =
                        new WholePipeline(postgres, cpu).measure(files, lines, folder.resolve("run-" + run));
                all.add(new Figures(copy, steps, pipeline.get(0), pipeline.get(1), pipeline.get(2)));
            }
            return Figures.median(all);
        } finally {
            delete(folder);
        }
    }

    public String postgresVersion() {
        return postgres.version();
    }

    private void say(String words) {
        progress.println("bench: " + words);
        progress.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            below.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
