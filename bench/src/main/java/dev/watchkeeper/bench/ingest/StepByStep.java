package dev.watchkeeper.bench.ingest;

import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.bench.cpu.CpuReader;
import dev.watchkeeper.bench.line.LineFiles;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** What each step costs the server: storing, folding and packing the same lines, one after the other. */
final class StepByStep {

    /** Two connections, as two collectors' batches would use. */
    private static final int AT_ONCE = 2;

    private final Postgres postgres;
    private final CpuReader cpu;

    StepByStep(Postgres postgres, CpuReader cpu) {
        this.postgres = postgres;
        this.cpu = cpu;
    }

    Figures.Steps measure(LineFiles files, int lines) throws IOException, SQLException {
        TestDatabase database = postgres.fresh();
        Migrations.apply(DatabaseAddress.of(database.urlWithLogin()));
        try (Steps steps = new Steps(database);
                Connection connection = database.connect()) {
            PipelineQuery query = new PipelineQuery(connection);
            double million = 1e6 / lines;
            double store = serverSeconds(() -> store(steps.ingest(), files));
            require(lines, query.storedLines());
            double bytesFresh = (double) query.bytesOnDisk() / lines;
            double fold =
                    serverSeconds(() -> all(() -> steps.fold().step().await().indefinitely()));
            double pack =
                    serverSeconds(() -> all(() -> steps.packing().step().await().indefinitely()));
            require(lines, query.storedLines());
            query.vacuum();
            return new Figures.Steps(
                    store * million, fold * million, pack * million, bytesFresh, (double) query.bytesOnDisk() / lines);
        } finally {
            postgres.drop(database);
        }
    }

    /** Work that may fail as files and databases do. */
    private interface Work {
        void go() throws IOException;
    }

    private double serverSeconds(Work work) throws IOException {
        long postmaster = postgres.postmaster();
        double before = cpu.secondsOfFamily(postmaster);
        work.go();
        return cpu.secondsOfFamily(postmaster) - before;
    }

    /** Batches of two streams in turn, since those of one stream follow each other. */
    private static void store(Ingest ingest, LineFiles files) throws IOException {
        Queue<CompletableFuture<BatchAnswer>> underWay = new ArrayDeque<>();
        for (Iterator<Batch> batches = LineBatches.of(files.log(), AT_ONCE); batches.hasNext(); ) {
            if (underWay.size() == AT_ONCE) {
                requireTaken(underWay.remove().join());
            }
            underWay.add(
                    ingest.take(batches.next()).subscribeAsCompletionStage().toCompletableFuture());
        }
        underWay.forEach(last -> requireTaken(last.join()));
    }

    private static void requireTaken(BatchAnswer answer) {
        if (answer.segments().stream().anyMatch(segment -> segment.verdict() != Verdict.TAKEN)) {
            throw new IllegalStateException("a batch was not taken: " + answer);
        }
    }

    private static void all(BooleanSupplier step) {
        boolean more = true;
        while (more) {
            more = step.getAsBoolean();
        }
    }

    private static void require(int lines, long stored) {
        if (stored != lines) {
            throw new IllegalStateException("there are " + lines + " lines, the database holds " + stored);
        }
    }
}
