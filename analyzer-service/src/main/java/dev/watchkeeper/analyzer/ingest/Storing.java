package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.ChunkStore;
import dev.watchkeeper.analyzer.chunk.Landing;
import dev.watchkeeper.analyzer.fold.FoldStore;
import dev.watchkeeper.analyzer.ledger.LedgerStore;
import dev.watchkeeper.analyzer.ledger.QuarantineStore;
import dev.watchkeeper.analyzer.stream.StreamStore;
import dev.watchkeeper.contract.StreamIntroduction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Transaction A: cursors, lines, what the fold is due, quarantine and ledger stand or fall together, and nothing in it is
 * keyed by anything but stream. Only the birth of a stream asks for something else, the last life of its node.
 */
@ApplicationScoped
public class Storing {

    /** A run with its chunks as the table wants them, made before the transaction begins, because it is work. */
    private record Ready(UnderstoodRun run, ChunkStore.Rows rows) {}

    private final Pool pool;
    private final StreamStore streams;
    private final Landing landing;
    private final ChunkStore chunks;
    private final FoldStore folds;
    private final QuarantineStore quarantine;
    private final LedgerStore ledger;

    public Storing(
            Pool pool,
            StreamStore streams,
            Landing landing,
            ChunkStore chunks,
            FoldStore folds,
            QuarantineStore quarantine,
            LedgerStore ledger) {
        this.pool = pool;
        this.streams = streams;
        this.landing = landing;
        this.chunks = chunks;
        this.folds = folds;
        this.quarantine = quarantine;
        this.ledger = ledger;
    }

    /**
     * Where the cursor of each run's stream stands afterwards: at the run's end, if it was stored now. A stream nobody
     * introduced is not in the answer, nor one that a former life of its node did.
     */
    Uni<Map<Long, Long>> store(List<StreamIntroduction> introductions, List<UnderstoodRun> runs) {
        return landing.prepare(
                        runs.stream().flatMap(run -> run.chunks().stream()).toList())
                .map(prepared -> runs.stream()
                        .map(run -> new Ready(run, chunks.rows(run.chunks())))
                        .toList())
                .flatMap(ready -> pool.withTransaction(tx -> move(tx, introductions, runs)
                        .call(moved -> write(
                                tx,
                                ready.stream()
                                        .filter(one -> moved.contains(one.run().stream()))
                                        .toList()))
                        .flatMap(moved -> cursors(tx, runs, moved))));
    }

    /** Whether the database takes these chunks as they are; leaves nothing behind. Fails as the database does. */
    Uni<Void> tryOut(List<Chunk> tried) {
        return landing.prepare(tried)
                .map(prepared -> chunks.rows(tried))
                .flatMap(rows -> pool.withConnection(connection -> connection
                        .begin()
                        .chain(tx -> chunks.insert(connection, List.of(rows))
                                .onItemOrFailure()
                                .call(tx::rollback))));
    }

    private Uni<Set<Long>> move(SqlConnection tx, List<StreamIntroduction> introductions, List<UnderstoodRun> runs) {
        return Uni.combine()
                .all()
                .unis(
                        streams.introduce(tx, introductions),
                        streams.moveCursors(
                                tx, runs.stream().map(UnderstoodRun::step).toList()))
                .with((introduced, moved) -> moved);
    }

    /** Sent all at once, and the answers are awaited together. */
    private Uni<Void> write(SqlConnection tx, List<Ready> taken) {
        return Uni.combine()
                .all()
                .unis(
                        chunks.insert(tx, taken.stream().map(Ready::rows).toList()),
                        folds.add(tx, each(taken, run -> Stream.of(run.due()))),
                        quarantine.add(tx, each(taken, run -> run.quarantined().stream())),
                        ledger.add(tx, each(taken, run -> run.ledger().stream())))
                .discardItems();
    }

    private Uni<Map<Long, Long>> cursors(SqlConnection tx, List<UnderstoodRun> runs, Set<Long> moved) {
        if (moved.size() < runs.size()) {
            return streams.cursors(tx, runs.stream().map(UnderstoodRun::stream).toList());
        }
        Map<Long, Long> ends = new HashMap<>();
        runs.forEach(run -> ends.put(run.stream(), run.run().next()));
        return Uni.createFrom().item(ends);
    }

    private static <T> List<T> each(List<Ready> taken, Function<UnderstoodRun, Stream<T>> parts) {
        return taken.stream().map(Ready::run).flatMap(parts).toList();
    }
}
