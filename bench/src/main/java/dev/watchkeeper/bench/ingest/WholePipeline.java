package dev.watchkeeper.bench.ingest;

import dev.watchkeeper.bench.cpu.CpuReader;
import dev.watchkeeper.bench.ingest.PipelineQuery.Cursors;
import dev.watchkeeper.bench.line.LineFiles;
import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collector and analyzer as packaged processes, from a file to stored and folded lines. */
final class WholePipeline {

    /** Short against a run, and cheap: one row from a connection that stays open. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    /** As docs/operating.md starts them. */
    private static final List<String> ANALYZER_MEMORY = List.of("-Xms512m", "-Xmx512m", "-XX:NewRatio=1");

    private static final List<String> COLLECTOR_MEMORY = List.of("-Xmx128m");

    private static final Duration STALLED = Duration.ofSeconds(60);
    private static final int LAST_WORDS = 20;

    private final Postgres postgres;
    private final CpuReader cpu;

    WholePipeline(Postgres postgres, CpuReader cpu) {
        this.postgres = postgres;
        this.cpu = cpu;
    }

    /** The same processes take one file after the other. */
    List<Figures.Pipeline> measure(List<LineFiles> files, int lines, Path folder)
            throws IOException, SQLException, InterruptedException {
        TestDatabase database = postgres.fresh();
        Path watched = Files.createDirectories(folder.resolve("watched"));
        try (ServiceProcess analyzer = analyzer(database);
                Connection connection = database.connect()) {
            PipelineQuery query = new PipelineQuery(connection);
            String token = "wk_" + UUID.randomUUID();
            query.addToken(token);
            try (ServiceProcess collector = collector(analyzer, token, watched, folder.resolve("state"))) {
                Run run = new Run(query, analyzer, collector);
                List<Figures.Pipeline> measured = new ArrayList<>();
                for (LineFiles file : files) {
                    measured.add(run.go(file.log(), watched, lines));
                }
                long all = (long) files.size() * lines;
                if (query.storedLines() != all) {
                    throw new IllegalStateException(
                            "the files have " + all + " lines, the database holds " + query.storedLines());
                }
                return measured;
            }
        } finally {
            postgres.drop(database);
        }
    }

    /** The processes while they work. */
    private final class Run {

        private final PipelineQuery query;
        private final ServiceProcess analyzer;
        private final ServiceProcess collector;

        Run(PipelineQuery query, ServiceProcess analyzer, ServiceProcess collector) {
            this.query = query;
            this.analyzer = analyzer;
            this.collector = collector;
        }

        /** From the moment a whole file is there to the moment when its last line is folded. */
        Figures.Pipeline go(Path file, Path watched, int lines) throws IOException, SQLException, InterruptedException {
            long postmaster = postgres.postmaster();
            long end = query.cursors().folded() + Files.size(file);
            double collectorBefore = cpu.secondsOf(collector.pid());
            double analyzerBefore = cpu.secondsOf(analyzer.pid());
            double postgresBefore = cpu.secondsOfFamily(postmaster);
            long start = System.nanoTime();
            Files.createLink(watched.resolve(file.getFileName()), file);
            long storedAt = await(end);
            long foldedAt = System.nanoTime();
            double million = 1e6 / lines;
            return new Figures.Pipeline(
                    lines * 1e9 / (storedAt - start),
                    lines * 1e9 / (foldedAt - start),
                    (cpu.secondsOf(collector.pid()) - collectorBefore) * million,
                    (cpu.secondsOf(analyzer.pid()) - analyzerBefore) * million,
                    (cpu.secondsOfFamily(postmaster) - postgresBefore) * million);
        }

        /** Returns when all was stored; all is folded when it returns. */
        private long await(long end) throws SQLException, InterruptedException {
            Cursors at = query.cursors();
            long storedAt = 0;
            long movedAt = System.nanoTime();
            while (at.folded() < end) {
                Thread.sleep(BETWEEN_LOOKS);
                Cursors now = query.cursors();
                long when = System.nanoTime();
                if (storedAt == 0 && now.stored() >= end) {
                    storedAt = when;
                }
                if (!now.equals(at)) {
                    movedAt = when;
                } else if (when - movedAt > STALLED.toNanos()) {
                    throw new IllegalStateException(stalled(at, end, analyzer, collector));
                }
                at = now;
            }
            return storedAt;
        }
    }

    private static String stalled(Cursors at, long size, ServiceProcess analyzer, ServiceProcess collector) {
        return "nothing moved for " + STALLED.toSeconds() + " s: stored " + at.stored() + " and folded " + at.folded()
                + " of " + size + " bytes\nanalyzer:\n" + lastWords(analyzer) + "\ncollector:\n" + lastWords(collector);
    }

    private static String lastWords(ServiceProcess process) {
        List<String> said = process.said();
        return String.join("\n", said.subList(Math.max(0, said.size() - LAST_WORDS), said.size()));
    }

    private static ServiceProcess analyzer(TestDatabase database) {
        return new ServiceProcess(
                "analyzer",
                ANALYZER_MEMORY,
                Map.of(
                        // Lines carry no zone; this is theirs.
                        "TZ", "UTC",
                        "WATCHKEEPER_DATABASE_URL", database.url(),
                        "WATCHKEEPER_DATABASE_USERNAME", database.user(),
                        "WATCHKEEPER_DATABASE_PASSWORD", database.password()));
    }

    private static ServiceProcess collector(ServiceProcess analyzer, String token, Path watched, Path state) {
        return new ServiceProcess(
                "collector",
                COLLECTOR_MEMORY,
                Map.of(
                        "TZ",
                        "UTC",
                        "WATCHKEEPER_COLLECTOR_SHIP_ANALYZER_URL",
                        analyzer.url(),
                        "WATCHKEEPER_COLLECTOR_SHIP_TOKEN",
                        token,
                        "WATCHKEEPER_COLLECTOR_SHIP_NODE",
                        "bench-node",
                        "WATCHKEEPER_COLLECTOR_DISCOVER_WATCH",
                        watched + "/*.log",
                        "WATCHKEEPER_COLLECTOR_TAIL_STATE_FOLDER",
                        state.toString()));
    }
}
