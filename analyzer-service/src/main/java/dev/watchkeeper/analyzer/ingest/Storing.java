package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.ChunkStore;
import dev.watchkeeper.analyzer.chunk.Landing;
import dev.watchkeeper.analyzer.fold.FoldStore;
import dev.watchkeeper.analyzer.ledger.LedgerMeters;
import dev.watchkeeper.analyzer.ledger.LedgerStore;
import dev.watchkeeper.analyzer.ledger.QuarantineStore;
import dev.watchkeeper.analyzer.stream.Sender;
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
 * keyed by anything but stream. Only the birth of a stream, and a batch that says its life, ask for something else: the last
 * life of the node, which they share.
 */
@ApplicationScoped
public class Storing {

    /** A run with its chunks as the table wants them, made before the transaction begins, because it is work. */
    private record Ready(UnderstoodRun run, ChunkStore.Rows rows) {}

    /** What this transaction stored, and where the cursors of all its streams stand. */
    private record Stored(List<Ready> taken, Map<Long, Long> cursors) {}

    private final Pool pool;
    private final StreamStore streams;
    private final Landing landing;
    private final ChunkStore chunks;
    private final FoldStore folds;
    private final QuarantineStore quarantine;
    private final LedgerStore ledger;
    private final LedgerMeters meters;

    public Storing(
            Pool pool,
            StreamStore streams,
            Landing landing,
            ChunkStore chunks,
            FoldStore folds,
            QuarantineStore quarantine,
            LedgerStore ledger,
            LedgerMeters meters) {
        this.pool = pool;
        this.streams = streams;
        this.landing = landing;
        this.chunks = chunks;
        this.folds = folds;
        this.quarantine = quarantine;
        this.ledger = ledger;
        this.meters = meters;
    }

    /**
     * Where the cursor of each run's stream stands afterwards: at the run's end, if it was stored now. A stream nobody
     * introduced is not in the answer, nor one that a former life of its node did. Fails with
     * {@link dev.watchkeeper.analyzer.stream.FormerLife}, and stores nothing, if the sender's life is over.
     */
    Uni<Map<Long, Long>> store(Sender sender, List<StreamIntroduction> introductions, List<UnderstoodRun> runs) {
        return store(sender, introductions, runs, Uni.createFrom().voidItem());
    }

    /** The same, its transaction not before {@code turn} comes. */
    Uni<Map<Long, Long>> store(
            Sender sender, List<StreamIntroduction> introductions, List<UnderstoodRun> runs, Uni<Void> turn) {
        return landing.prepare(
                        runs.stream().flatMap(run -> run.chunks().stream()).toList())
                .map(prepared -> runs.stream()
                        .map(run -> new Ready(run, chunks.rows(run.chunks())))
                        .toList())
                .call(ready -> turn)
                .flatMap(ready -> pool.withTransaction(tx -> storeIn(tx, sender, introductions, ready)))
                .invoke(stored -> meters.count(each(stored.taken(), run -> run.ledger().stream())))
                .map(Stored::cursors);
    }

    private Uni<Stored> storeIn(
            SqlConnection tx, Sender sender, List<StreamIntroduction> introductions, List<Ready> ready) {
        List<UnderstoodRun> runs = ready.stream().map(Ready::run).toList();
        return move(tx, sender, introductions, runs)
                .map(moved -> ready.stream()
                        .filter(one -> moved.contains(one.run().stream()))
                        .toList())
                .call(taken -> write(tx, taken))
                .flatMap(taken -> cursors(tx, runs, taken.size()).map(cursors -> new Stored(taken, cursors)));
    }

    /**
     * Whether the database takes these chunks as they are; leaves nothing behind. Fails as the database does. Chunks that
     * another sender has stored meanwhile were taken: that they are there is found out when the cursor does not move.
     */
    Uni<Void> tryOut(List<Chunk> tried) {
        return landing.prepare(tried)
                .map(prepared -> chunks.rows(tried))
                .flatMap(rows -> pool.withConnection(connection -> connection
                        .begin()
                        .chain(tx -> chunks.insert(connection, List.of(rows))
                                .onFailure(DataTrouble::isThereAlready)
                                .recoverWithNull()
                                .onItemOrFailure()
                                .call(tx::rollback))));
    }

    /** Sent all at once. */
    private Uni<Set<Long>> move(
            SqlConnection tx, Sender sender, List<StreamIntroduction> introductions, List<UnderstoodRun> runs) {
        return Uni.combine()
                .all()
                .unis(
                        streams.hold(tx, sender),
                        streams.introduce(tx, introductions),
                        streams.moveCursors(
                                tx, runs.stream().map(UnderstoodRun::step).toList()))
                .with((held, introduced, moved) -> moved);
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

    private Uni<Map<Long, Long>> cursors(SqlConnection tx, List<UnderstoodRun> runs, int taken) {
        if (taken < runs.size()) {
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
