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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collector and analyzer as packaged processes, from a file to stored and folded lines. */
final class WholePipeline {

    /** Short against a run, and cheap: one row from a connection that stays open. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private static final Duration STALLED = Duration.ofSeconds(60);
    private static final int LAST_WORDS = 20;

    private final Postgres postgres;
    private final CpuReader cpu;

    WholePipeline(Postgres postgres, CpuReader cpu) {
        this.postgres = postgres;
        this.cpu = cpu;
    }

    Figures.Pipeline measure(LineFiles files, int lines, Path state)
            throws IOException, SQLException, InterruptedException {
        TestDatabase database = postgres.fresh();
        try (ServiceProcess analyzer = analyzer(database);
                Connection connection = database.connect()) {
            PipelineQuery query = new PipelineQuery(connection);
            String token = "wk_" + UUID.randomUUID();
            query.addToken(token);
            try (ServiceProcess collector = collector(analyzer, token, files, state)) {
                return watch(query, files, lines, analyzer, collector);
            }
        } finally {
            postgres.drop(database);
        }
    }

    private Figures.Pipeline watch(
            PipelineQuery query, LineFiles files, int lines, ServiceProcess analyzer, ServiceProcess collector)
            throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        long postmaster = postgres.postmaster();
        double collectorBefore = cpu.secondsOf(collector.pid());
        double analyzerBefore = cpu.secondsOf(analyzer.pid());
        double postgresBefore = cpu.secondsOfFamily(postmaster);
        Cursors at = query.cursors();
        long size = Files.size(files.log());
        // The collector may have sent a little before it said that it is up: that is not counted.
        double counted = lines * (1.0 - (double) at.stored() / size);

        long storedAt = 0;
        long movedAt = start;
        while (at.folded() < size) {
            Thread.sleep(BETWEEN_LOOKS);
            Cursors now = query.cursors();
            long when = System.nanoTime();
            if (storedAt == 0 && now.stored() >= size) {
                storedAt = when;
            }
            if (!now.equals(at)) {
                movedAt = when;
            } else if (when - movedAt > STALLED.toNanos()) {
                throw new IllegalStateException(stalled(at, size, analyzer, collector));
            }
            at = now;
        }
        long end = System.nanoTime();
        double million = 1e6 / counted;
        Figures.Pipeline figures = new Figures.Pipeline(
                counted * 1e9 / ((storedAt == 0 ? end : storedAt) - start),
                counted * 1e9 / (end - start),
                (cpu.secondsOf(collector.pid()) - collectorBefore) * million,
                (cpu.secondsOf(analyzer.pid()) - analyzerBefore) * million,
                (cpu.secondsOfFamily(postmaster) - postgresBefore) * million,
                (double) query.bytesOnDisk() / lines);
        if (query.storedLines() != lines) {
            throw new IllegalStateException(
                    "the file has " + lines + " lines, the database holds " + query.storedLines());
        }
        return figures;
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
                Map.of(
                        // Lines carry no zone; this is theirs.
                        "TZ", "UTC",
                        "WATCHKEEPER_DATABASE_URL", database.url(),
                        "WATCHKEEPER_DATABASE_USERNAME", database.user(),
                        "WATCHKEEPER_DATABASE_PASSWORD", database.password()));
    }

    private static ServiceProcess collector(ServiceProcess analyzer, String token, LineFiles files, Path state) {
        return new ServiceProcess(
                "collector",
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
                        files.log().toString(),
                        "WATCHKEEPER_COLLECTOR_TAIL_STATE_FOLDER",
                        state.toString()));
    }
}
