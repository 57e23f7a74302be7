package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.analyzer.fold.Fold;
import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.analyzer.pack.Packing;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.testkit.clock.TurnedClock;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One collector and one analyzer that bring a whole world into the database, in the oddest way: cut anyhow, sent again, cut
 * again, forgotten and begun anew, with bytes left out; between all that it folds and packs.
 */
final class Delivery {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_STREAMS = 4;
    private static final int MOST_PIECES = 8;
    private static final int MOST_MEMORY_LOSSES = 4;

    private final World world;
    private final long[] streams;
    private final long[] positions;
    private final AnalyzerDatabase analyzer;
    private final Ingest ingest;
    private final Fold fold;
    private final Packing packing;
    private final Random random;
    private final Flaw flaw;
    private int memoryLosses;

    /** @param streams the sources' ids, in their order */
    Delivery(World world, long[] streams, AnalyzerDatabase analyzer, Random random, Flaw flaw) {
        this.world = world;
        this.streams = streams;
        this.positions = new long[streams.length];
        this.analyzer = analyzer;
        this.ingest = analyzer.ingest(TurnedClock.at(Oracle.RECEIVED_AT.toString()));
        this.fold = analyzer.fold();
        this.packing = analyzer.packing();
        this.random = random;
        this.flaw = flaw;
    }

    /** Until every answer said that every byte is safe. */
    void run() {
        while (!unfinished().isEmpty()) {
            switch (random.nextInt(10)) {
                case 0 -> loseMemory();
                case 1, 2 -> fold();
                case 3 -> pack();
                default -> offer();
            }
        }
    }

    private void fold() {
        flaw.beforeFold(analyzer.database());
        done(fold.step());
        flaw.afterFold(analyzer.database());
    }

    private void pack() {
        done(packing.step());
        flaw.afterPacking(analyzer.database());
    }

    /** Of one stream it knows no more where it was, or believes to know better. */
    private void loseMemory() {
        if (memoryLosses++ < MOST_MEMORY_LOSSES) {
            int lost = random.nextInt(streams.length);
            List<Piece> pieces = world.sources().get(lost).pieces();
            positions[lost] = pieces.get(random.nextInt(pieces.size())).first();
        }
    }

    private void offer() {
        List<Integer> some = some(unfinished());
        List<Segment> segments = new ArrayList<>();
        some.forEach(source -> segments.addAll(segments(source)));
        Batch batch = new Batch("b", "host0", introductions(some), segments, List.of());

        take(batch);
        if (random.nextInt(4) == 0) {
            take(batch);
        }
    }

    /** Offers it, and sometimes does not hear the answer. */
    private void take(Batch batch) {
        batch.segments().stream()
                .map(Segment::stream)
                .distinct()
                .forEach(stream -> flaw.beforeOffer(analyzer.database(), stream, first(batch, stream)));
        List<SegmentAnswer> answers;
        try {
            answers = done(ingest.take(batch)).segments();
        } catch (PgException trouble) {
            if (flaw == Flaw.NONE) {
                throw trouble;
            }
            answers = batch.segments().stream()
                    .map(segment -> SegmentAnswer.taken(segment.stream(), segment.next()))
                    .toList();
        }
        if (random.nextInt(5) > 0) {
            answers.forEach(this::heed);
        }
    }

    private void heed(SegmentAnswer answer) {
        switch (answer.verdict()) {
            case TAKEN, GO_ON_AT -> positions[source(answer.stream())] = answer.cursor();
            case LATER, REFUSED -> throw new IllegalStateException(answer.toString());
        }
    }

    private List<Integer> unfinished() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < streams.length; i++) {
            if (positions[i] < world.sources().get(i).end()) {
                all.add(i);
            }
        }
        return all;
    }

    private List<Integer> some(List<Integer> all) {
        Set<Integer> some = new HashSet<>();
        int count = random.nextInt(1, MOST_STREAMS + 1);
        for (int i = 0; i < count; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return new ArrayList<>(some);
    }

    private List<StreamIntroduction> introductions(List<Integer> sources) {
        return sources.stream()
                .map(world.sources()::get)
                .map(source -> new StreamIntroduction(
                        streams[world.sources().indexOf(source)], source.node(), source.path(), 1, 1, 0, "", 0))
                .toList();
    }

    /** What follows the position, in segments of any size; a gap is one of its own, or several. */
    private List<Segment> segments(int source) {
        List<Piece> pieces = world.sources().get(source).pieces();
        List<Segment> segments = new ArrayList<>();
        OpenSegment open = new OpenSegment(streams[source]);
        long position = positions[source];
        int next = world.sources().get(source).pieceAt(position);
        int end = Math.min(pieces.size(), next + random.nextInt(1, MOST_PIECES + 1));
        for (; next < end; next++) {
            Piece piece = pieces.get(next);
            if (piece.gap() == null) {
                open.add(piece);
            }
            if (piece.gap() != null || random.nextInt(4) == 0) {
                open.closeInto(segments);
            }
            if (piece.gap() != null) {
                long first = Math.max(position, piece.first());
                long middle = random.nextLong(first, piece.next());
                if (middle > first) {
                    segments.add(Segment.missing(streams[source], first, middle, piece.gap()));
                }
                if (middle == first || next + 1 < end || random.nextBoolean()) {
                    segments.add(Segment.missing(streams[source], middle, piece.next(), piece.gap()));
                }
            }
        }
        open.closeInto(segments);
        return segments;
    }

    private int source(long stream) {
        for (int i = 0; i < streams.length; i++) {
            if (streams[i] == stream) {
                return i;
            }
        }
        throw new IllegalStateException("an answer about a stream nobody asked for: " + stream);
    }

    private static long first(Batch batch, long stream) {
        return batch.segments().stream()
                .filter(segment -> segment.stream() == stream)
                .findFirst()
                .orElseThrow()
                .first();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
