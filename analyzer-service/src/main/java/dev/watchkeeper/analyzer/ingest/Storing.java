package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.ChunkStore;
import dev.watchkeeper.analyzer.chunk.Landing;
import dev.watchkeeper.analyzer.fold.FoldStore;
import dev.watchkeeper.analyzer.ledger.LedgerMeters;
import dev.watchkeeper.analyzer.ledger.LedgerStore;
import dev.watchkeeper.analyzer.ledger.QuarantineStore;
import dev.watchkeeper.analyzer.stream.StreamStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Transaction A: cursors, lines, what the fold is due, quarantine and ledger stand or fall together, and nothing in it is
 * keyed by anything but stream. Only the birth of a stream asks for something else, the last life of its node.
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
    Uni<Map<Long, Long>> store(Origin origin, List<UnderstoodRun> runs) {
        return ready(runs).flatMap(ready -> inTurn(origin, ready, () -> {}));
    }

    /**
     * The same in its turn. While one before it is under way all is written that no other batch needs; its own turn is
     * then as short as the step of the cursors. That this step is the last and not the first makes no difference but if
     * it fails: then nothing of all that stays, and what fits is stored as if it had come alone.
     */
    Uni<Map<Long, Long>> store(Origin origin, List<UnderstoodRun> runs, InTurn.Place place) {
        return ready(runs)
                .call(ready -> place.near())
                .flatMap(ready -> place.isFirst()
                        ? inTurn(origin, ready, place::begin)
                        : ahead(origin, ready, place)
                                .flatMap(all -> all
                                        ? Uni.createFrom()
                                                .item(ends(ready.stream().map(Ready::run)))
                                        : place.turn().chain(() -> inTurn(origin, ready, place::begin))));
    }

    /** Where the cursors of these streams stand now; nothing is stored. */
    Uni<Map<Long, Long>> cursors(List<UnderstoodRun> runs) {
        return pool.withConnection(connection -> streams.cursors(
                connection, runs.stream().map(UnderstoodRun::stream).toList()));
    }

    private Uni<List<Ready>> ready(List<UnderstoodRun> runs) {
        return landing.prepare(
                        runs.stream().flatMap(run -> run.chunks().stream()).toList())
                .map(prepared -> runs.stream()
                        .map(run -> new Ready(run, chunks.rows(run.chunks())))
                        .toList());
    }

    private Uni<Map<Long, Long>> inTurn(Origin origin, List<Ready> ready, Runnable begun) {
        return pool.withTransaction(tx -> {
                    begun.run();
                    return storeIn(tx, origin, ready);
                })
                .invoke(stored -> meters.count(each(stored.taken(), run -> run.ledger().stream())))
                .map(Stored::cursors);
    }

    private Uni<Stored> storeIn(SqlConnection tx, Origin origin, List<Ready> ready) {
        List<UnderstoodRun> runs = ready.stream().map(Ready::run).toList();
        return move(tx, origin, runs)
                .map(moved -> ready.stream()
                        .filter(one -> moved.contains(one.run().stream()))
                        .toList())
                .call(taken -> Uni.combine()
                        .all()
                        .unis(write(tx, taken), ledger.add(tx, each(taken, run -> run.ledger().stream())))
                        .discardItems())
                .flatMap(taken -> cursors(tx, runs, taken.size()).map(cursors -> new Stored(taken, cursors)));
    }

    /** Whether all of it is stored; else nothing is. */
    private Uni<Boolean> ahead(Origin origin, List<Ready> ready, InTurn.Place place) {
        return pool.withConnection(connection -> connection
                        .begin()
                        .invoke(place::begin)
                        .flatMap(tx -> storeAhead(connection, origin, ready, place)
                                .call(all -> all ? tx.commit() : tx.rollback())
                                .onFailure()
                                .recoverWithUni(trouble -> tx.rollback()
                                        .onFailure()
                                        .recoverWithNull()
                                        .replaceWith(false))))
                .invoke(all -> {
                    if (all) {
                        meters.count(each(ready, run -> run.ledger().stream()));
                    }
                });
    }

    /** Whether all cursors moved. What other batches of the same streams write too comes last: nobody waits for it long. */
    private Uni<Boolean> storeAhead(SqlConnection tx, Origin origin, List<Ready> ready, InTurn.Place place) {
        List<UnderstoodRun> runs = ready.stream().map(Ready::run).toList();
        return write(tx, ready)
                .chain(place::turn)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(move(tx, origin, runs), ledger.add(tx, each(ready, run -> run.ledger().stream())))
                        .with((moved, noted) -> moved.size() == runs.size()));
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
    private Uni<Set<Long>> move(SqlConnection tx, Origin origin, List<UnderstoodRun> runs) {
        return Uni.combine()
                .all()
                .unis(
                        streams.hold(tx, origin.sender()),
                        streams.introduce(tx, origin.introductions()),
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
                        quarantine.add(tx, each(taken, run -> run.quarantined().stream())))
                .discardItems();
    }

    private Uni<Map<Long, Long>> cursors(SqlConnection tx, List<UnderstoodRun> runs, int taken) {
        if (taken < runs.size()) {
            return streams.cursors(tx, runs.stream().map(UnderstoodRun::stream).toList());
        }
        return Uni.createFrom().item(ends(runs.stream()));
    }

    private static Map<Long, Long> ends(Stream<UnderstoodRun> runs) {
        return runs.collect(
                Collectors.toMap(UnderstoodRun::stream, run -> run.run().next()));
    }

    private static <T> List<T> each(List<Ready> taken, Function<UnderstoodRun, Stream<T>> parts) {
        return taken.stream().map(Ready::run).flatMap(parts).toList();
    }
}
