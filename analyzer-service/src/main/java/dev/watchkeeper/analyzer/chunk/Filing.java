package dev.watchkeeper.analyzer.chunk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Files the lines of one stream as they come, in the order of their offsets, under the days they belong to. */
public final class Filing {

    private final long stream;
    private final int expected;
    private final Instant receivedAt;
    private final TreeMap<Long, List<ChunkColumns>> days = new TreeMap<>();
    private long lastDay = Long.MIN_VALUE;
    private List<ChunkColumns> ofLastDay = List.of();

    /**
     * @param expected how many lines may come; more may
     * @param receivedAt what a line goes by that claims a time nobody can believe
     */
    public Filing(long stream, int expected, Instant receivedAt) {
        this.stream = stream;
        this.expected = Math.clamp(expected, 1, Chunk.MOST_LINES);
        this.receivedAt = receivedAt;
    }

    public void add(PlacedLine line) {
        long day = EventDay.of(line.line().parsed().time(), receivedAt);
        if (day != lastDay) {
            // Mostly the day is that of the line before.
            ofLastDay = days.computeIfAbsent(day, unseen -> new ArrayList<>());
            lastDay = day;
        }
        if (ofLastDay.isEmpty() || !ofLastDay.getLast().takes(line)) {
            ofLastDay.add(new ChunkColumns(LocalDate.ofEpochDay(day), stream, line.offset(), expected, receivedAt));
        }
        ofLastDay.getLast().add(line);
    }

    /** The days in their order, each in as few chunks as it takes. */
    public List<Chunk> chunks() {
        return days.values().stream().flatMap(List::stream).map(Chunk::new).toList();
    }
}
