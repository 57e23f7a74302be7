package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.StreamRow.Chunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Transaction B, in two steps that others come between: it claims a stream and settles where to stop, then it adds what
 * lies before that and moves the second cursor. A claim keeps other folds away from the stream, but nobody else.
 */
final class Folding {

    private static final int CHUNKS_A_FOLD = 2;

    private final Database database;
    private final Flaw flaw;
    private final Occasions occasions;

    /** Where the claimed streams' folds will stop. */
    private final Map<Long, Integer> claims = new HashMap<>();

    Folding(Database database, Flaw flaw, Occasions occasions) {
        this.database = database;
        this.flaw = flaw;
        this.occasions = occasions;
    }

    void claim(Dice dice) {
        List<StreamRow> waiting = database.streams.values().stream()
                .filter(row -> row.folded() < row.cursor() && !claims.containsKey(row.stream))
                .toList();
        if (!waiting.isEmpty()) {
            StreamRow row = dice.oneOf(waiting);
            claims.put(row.stream, end(row));
        }
    }

    void finish(Dice dice) {
        if (!claims.isEmpty()) {
            long stream = dice.oneOf(List.copyOf(claims.keySet()));
            StreamRow row = row(stream);
            add(row);
            row.foldedUpTo(claims.remove(stream));
        }
    }

    /** The replica dies: claim and counters are gone with the transaction. */
    void rollBack(Dice dice) {
        if (!claims.isEmpty()) {
            occasions.met(Occasion.FOLD_ROLLED_BACK);
            long stream = dice.oneOf(List.copyOf(claims.keySet()));
            if (flaw == Flaw.FOLD_FORGETS_ITS_CURSOR) {
                add(row(stream));
            }
            claims.remove(stream);
        }
    }

    /** Gaps are passed like chunks that hold nothing. */
    private static int end(StreamRow row) {
        List<Chunk> ahead = row.chunks.stream()
                .filter(chunk -> chunk.first() >= row.folded())
                .toList();
        return ahead.size() > CHUNKS_A_FOLD ? ahead.get(CHUNKS_A_FOLD - 1).next() : row.cursor();
    }

    private void add(StreamRow row) {
        int end = claims.get(row.stream);
        row.chunks.stream()
                .filter(chunk -> chunk.first() >= row.folded() && chunk.first() < end)
                .flatMap(chunk -> chunk.entries().stream())
                .forEach(entry -> database.tally.add(row.stream, entry));
    }

    private StreamRow row(long stream) {
        StreamRow row = database.streams.get(stream);
        if (row == null) {
            throw new IllegalStateException("claimed a stream that does not exist: " + stream);
        }
        return row;
    }
}
