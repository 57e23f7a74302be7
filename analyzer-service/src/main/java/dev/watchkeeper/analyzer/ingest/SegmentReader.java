package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.analyzer.ledger.LedgerEntry;
import dev.watchkeeper.analyzer.ledger.QuarantinedLine;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Understands a segment line by line. A line on which the engine stumbles is put aside; its neighbours are not. */
final class SegmentReader {

    private final Understanding understanding;
    private final ZoneId zone;

    SegmentReader(Understanding understanding, ZoneId zone) {
        this.understanding = understanding;
        this.zone = zone;
    }

    UnderstoodSegment read(Segment segment, Instant receivedAt) {
        List<PlacedLine> lines = new ArrayList<>(segment.lines().size());
        List<QuarantinedLine> quarantined = new ArrayList<>();
        long quarantinedBytes = 0;
        for (int i = 0; i < segment.lines().size(); i++) {
            int at = segment.at().get(i);
            String text = segment.lines().get(i);
            try {
                lines.add(new PlacedLine(at, understanding.understand(new RawLine(text, receivedAt, zone))));
            } catch (RuntimeException | StackOverflowError bug) {
                quarantined.add(new QuarantinedLine(
                        segment.stream(),
                        segment.first() + at,
                        "not understood: " + bug.getClass().getSimpleName(),
                        text));
                quarantinedBytes += bytes(segment, i);
            }
        }
        List<Chunk> chunks = lines.isEmpty()
                ? List.of()
                : Chunk.byDay(segment.stream(), segment.first(), segment.next(), lines, receivedAt);
        return new UnderstoodSegment(
                segment, chunks, quarantined, ledger(segment, lines, quarantined, quarantinedBytes));
    }

    private static List<LedgerEntry> ledger(
            Segment segment, List<PlacedLine> lines, List<QuarantinedLine> quarantined, long quarantinedBytes) {
        long bytes = segment.next() - segment.first();
        if (segment.gap() != null) {
            String outcome = switch (segment.gap()) {
                case DELETED_UNREAD -> "deleted_unread";
                case OVERWRITTEN -> "overwritten";
                case CORRUPT -> "corrupt";
                case TRUNCATED -> "truncated";
                case REFUSED -> "refused";
            };
            return List.of(new LedgerEntry(segment.stream(), outcome, bytes, 0));
        }
        List<LedgerEntry> entries = new ArrayList<>();
        if (!lines.isEmpty()) {
            entries.add(new LedgerEntry(segment.stream(), "stored", bytes - quarantinedBytes, lines.size()));
        }
        if (!quarantined.isEmpty()) {
            long rest = lines.isEmpty() ? bytes : quarantinedBytes;
            entries.add(new LedgerEntry(segment.stream(), "quarantined", rest, quarantined.size()));
        }
        return entries;
    }

    private static long bytes(Segment segment, int line) {
        long end = line + 1 < segment.at().size() ? segment.at().get(line + 1) : segment.next() - segment.first();
        return end - segment.at().get(line);
    }
}
