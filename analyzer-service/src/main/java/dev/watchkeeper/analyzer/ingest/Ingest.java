package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.ChunkStore;
import dev.watchkeeper.analyzer.chunk.PartitionStore;
import dev.watchkeeper.analyzer.ledger.LedgerStore;
import dev.watchkeeper.analyzer.ledger.QuarantineStore;
import dev.watchkeeper.analyzer.metric.MetricStore;
import dev.watchkeeper.analyzer.stream.StreamStore;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.engine.line.Understanding;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The front door. Understands a batch, then stores it in transaction A: cursors, lines, quarantine and ledger stand or
 * fall together, and nothing in it is keyed by anything but stream. A batch that comes twice changes nothing.
 */
@ApplicationScoped
public class Ingest {

    private final Pool pool;
    private final StreamStore streams;
    private final PartitionStore partitions;
    private final ChunkStore chunks;
    private final QuarantineStore quarantine;
    private final LedgerStore ledger;
    private final MetricStore metrics;
    private final Clock clock;
    private final SegmentReader reader;

    public Ingest(
            Pool pool,
            StreamStore streams,
            PartitionStore partitions,
            ChunkStore chunks,
            QuarantineStore quarantine,
            LedgerStore ledger,
            MetricStore metrics,
            Understanding understanding,
            Clock clock) {
        this.pool = pool;
        this.streams = streams;
        this.partitions = partitions;
        this.chunks = chunks;
        this.quarantine = quarantine;
        this.ledger = ledger;
        this.metrics = metrics;
        this.clock = clock;
        this.reader = new SegmentReader(understanding, ZoneId.systemDefault());
    }

    /** Fails when the database does: then nothing is stored and the sender keeps the batch. */
    public Uni<BatchAnswer> take(Batch batch) {
        Instant receivedAt = clock.instant();
        return Uni.createFrom()
                .item(() -> batch.segments().stream()
                        .map(segment -> reader.read(segment, receivedAt))
                        .toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .call(understood -> metrics.add(batch.node(), batch.samples()))
                .call(understood -> partitions.ensure(
                        chunksOf(understood).stream().map(Chunk::day).toList()))
                .flatMap(understood -> store(batch, understood));
    }

    private Uni<BatchAnswer> store(Batch batch, List<UnderstoodSegment> understood) {
        if (understood.isEmpty()) {
            return Uni.createFrom().item(new BatchAnswer(List.of(), true));
        }
        return pool.withTransaction(tx -> streams.introduce(tx, batch.introductions())
                .flatMap(introduced -> streams.moveCursors(
                        tx, understood.stream().map(UnderstoodSegment::step).toList()))
                .call(moved -> write(tx, understood, moved))
                .flatMap(moved -> answer(tx, batch.segments(), moved)));
    }

    private Uni<Void> write(SqlConnection tx, List<UnderstoodSegment> understood, Set<Long> moved) {
        List<UnderstoodSegment> taken = understood.stream()
                .filter(one -> moved.contains(one.segment().stream()))
                .toList();
        return chunks.insert(tx, chunksOf(taken))
                .call(() -> quarantine.add(
                        tx,
                        taken.stream()
                                .flatMap(one -> one.quarantined().stream())
                                .toList()))
                .call(() -> ledger.add(
                        tx, taken.stream().flatMap(one -> one.ledger().stream()).toList()));
    }

    private Uni<BatchAnswer> answer(SqlConnection tx, List<Segment> segments, Set<Long> moved) {
        if (moved.size() == segments.size()) {
            return Uni.createFrom().item(answers(segments, moved, Map.of()));
        }
        return streams.cursors(tx, segments).map(cursors -> answers(segments, moved, cursors));
    }

    private static BatchAnswer answers(List<Segment> segments, Set<Long> moved, Map<Long, Long> cursors) {
        return new BatchAnswer(
                segments.stream()
                        .map(segment -> moved.contains(segment.stream())
                                ? SegmentAnswer.taken(segment.stream(), segment.next())
                                : answerToTheUnmoved(segment, cursors.getOrDefault(segment.stream(), 0L)))
                        .toList(),
                true);
    }

    /** A stream that is not known yet stands at 0: its sender goes back there and introduces it. */
    private static SegmentAnswer answerToTheUnmoved(Segment segment, long cursor) {
        return cursor >= segment.next()
                ? SegmentAnswer.taken(segment.stream(), cursor)
                : SegmentAnswer.goOnAt(segment.stream(), cursor);
    }

    private static List<Chunk> chunksOf(List<UnderstoodSegment> understood) {
        return understood.stream().flatMap(one -> one.chunks().stream()).toList();
    }
}
