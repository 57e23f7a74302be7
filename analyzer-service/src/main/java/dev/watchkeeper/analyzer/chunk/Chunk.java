package dev.watchkeeper.analyzer.chunk;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Lines of one stream and one day, in the order of their offsets, as columns. {@link Filing} makes them. */
public final class Chunk {

    /** More make a chunk that is slow to expand. */
    public static final int MOST_LINES = 4_000;

    /** Fewer make many small rows, whose arrays do not compress: they wait until they can be merged. */
    public static final int LEAST_PACKED_LINES = 1_000;

    /** Offsets within a chunk are ints; a gap of many bytes may lie between two lines. */
    public static final long MOST_BYTES = Integer.MAX_VALUE;

    private final ChunkColumns columns;

    Chunk(ChunkColumns columns) {
        this.columns = columns;
    }

    /**
     * All lines, filed.
     *
     * @param receivedAt what a line goes by that claims a time nobody can believe
     */
    public static List<Chunk> of(long stream, List<PlacedLine> lines, Instant receivedAt) {
        Filing filing = new Filing(stream, lines.size(), receivedAt);
        lines.forEach(filing::add);
        return filing.chunks();
    }

    LocalDate day() {
        return columns.day();
    }

    int lineCount() {
        return columns.count();
    }

    /** In the order of {@link ChunkStore#INSERT}. */
    Tuple row(boolean packed) {
        return columns.tuple(packed);
    }
}
