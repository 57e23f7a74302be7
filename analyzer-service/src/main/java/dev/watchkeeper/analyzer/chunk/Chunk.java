package dev.watchkeeper.analyzer.chunk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The lines of one segment that belong to one day. Offsets are those of the whole segment. */
public record Chunk(LocalDate day, long stream, long first, long next, List<PlacedLine> lines) {

    /** A line that claims to be older than this, seen from its receipt, is filed under the day of receipt. */
    static final Duration OLDEST = Duration.ofDays(7);

    /** A line that claims to be from further ahead than this is filed under the day of receipt. */
    static final Duration NEWEST = Duration.ofDays(1);

    public Chunk {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a chunk has lines");
        }
        lines = List.copyOf(lines);
    }

    /** One chunk a day, days in order. */
    public static List<Chunk> byDay(long stream, long first, long next, List<PlacedLine> lines, Instant receivedAt) {
        TreeMap<LocalDate, List<PlacedLine>> days = new TreeMap<>();
        for (PlacedLine placed : lines) {
            days.computeIfAbsent(day(placed.line().parsed().time(), receivedAt), day -> new ArrayList<>())
                    .add(placed);
        }
        return days.entrySet().stream()
                .map(day -> new Chunk(day.getKey(), stream, first, next, day.getValue()))
                .toList();
    }

    static LocalDate day(Instant time, Instant receivedAt) {
        boolean plausible = !time.isBefore(receivedAt.minus(OLDEST)) && !time.isAfter(receivedAt.plus(NEWEST));
        return LocalDate.ofInstant(plausible ? time : receivedAt, ZoneOffset.UTC);
    }
}
