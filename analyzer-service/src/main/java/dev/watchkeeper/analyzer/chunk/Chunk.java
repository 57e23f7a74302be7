package dev.watchkeeper.analyzer.chunk;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Lines of one stream and one day, in the order of their offsets, as columns: the lines themselves are let go. */
public final class Chunk {

    /** More make a chunk that is slow to expand. */
    public static final int MOST_LINES = 4_000;

    /** Fewer make many small rows, whose arrays do not compress: they wait until they can be merged. */
    public static final int LEAST_PACKED_LINES = 1_000;

    /** Offsets within a chunk are ints; a gap of many bytes may lie between two lines. */
    public static final long MOST_BYTES = Integer.MAX_VALUE;

    private final LocalDate day;
    private final int lineCount;
    private final ChunkColumns columns;

    private Chunk(LocalDate day, long stream, List<PlacedLine> lines, Instant receivedAt) {
        this.day = day;
        lineCount = lines.size();
        columns = new ChunkColumns(day, stream, lines, receivedAt);
    }

    /**
     * Days in order, each in as few chunks as it takes.
     *
     * @param receivedAt what a line goes by that claims a time nobody can believe
     */
    public static List<Chunk> byDay(long stream, List<PlacedLine> lines, Instant receivedAt) {
        TreeMap<Long, List<PlacedLine>> days = new TreeMap<>();
        long lastDay = Long.MIN_VALUE;
        List<PlacedLine> last = List.of();
        for (PlacedLine placed : lines) {
            long day = EventDay.of(placed.line().parsed().time(), receivedAt);
            if (day != lastDay) {
                // Mostly the day is that of the line before.
                last = days.computeIfAbsent(day, unseen -> new ArrayList<>());
                lastDay = day;
            }
            last.add(placed);
        }
        List<Chunk> chunks = new ArrayList<>();
        days.forEach((day, its) -> pieces(its)
                .forEach(piece -> chunks.add(new Chunk(LocalDate.ofEpochDay(day), stream, piece, receivedAt))));
        return chunks;
    }

    /** Of even size, so that none is left small. */
    private static List<List<PlacedLine>> pieces(List<PlacedLine> lines) {
        int count = (lines.size() + MOST_LINES - 1) / MOST_LINES;
        int size = (lines.size() + count - 1) / count;
        List<List<PlacedLine>> pieces = new ArrayList<>(count);
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            boolean full = i == lines.size()
                    || i - start == size
                    || lines.get(i).offset() - lines.get(start).offset() > MOST_BYTES;
            if (full) {
                pieces.add(lines.subList(start, i));
                start = i;
            }
        }
        return pieces;
    }

    LocalDate day() {
        return day;
    }

    int lineCount() {
        return lineCount;
    }

    /** In the order of {@link ChunkStore#INSERT}. */
    Tuple row(boolean packed) {
        return columns.tuple(packed);
    }
}
