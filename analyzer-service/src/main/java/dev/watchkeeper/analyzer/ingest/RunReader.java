package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.Filing;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.analyzer.chunk.PlacedLine.Text;
import dev.watchkeeper.analyzer.fold.Counting;
import dev.watchkeeper.analyzer.ledger.LedgerEntry;
import dev.watchkeeper.analyzer.ledger.Outcome;
import dev.watchkeeper.analyzer.ledger.QuarantinedLine;
import dev.watchkeeper.analyzer.reading.Reading;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.UnderstoodLine;
import dev.watchkeeper.engine.settings.PathSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Understands the runs of one batch line by line. A line on which the engine stumbles, or which the database refuses, is
 * put aside; its neighbours are not. A line that users do not want is left out, and counted.
 */
final class RunReader {

    private final Reading reading;
    private final ZoneId zone;
    private final Instant receivedAt;

    /** @param zone of times that name none, where users say no other */
    RunReader(Reading reading, ZoneId zone, Instant receivedAt) {
        this.reading = reading;
        this.zone = zone;
        this.receivedAt = receivedAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    UnderstoodRun read(Run run) {
        return read(run, Map.of());
    }

    /** @param refused offsets of lines that the database does not take, and why */
    UnderstoodRun read(Run run, Map<Long, String> refused) {
        // Side by side: what a busy file sends at once is much work for one core.
        List<Walk> each = run.segments().parallelStream()
                .map(segment -> new Walk(run.stream(), refused).read(segment))
                .toList();
        Walk whole = each.getFirst();
        each.subList(1, each.size()).forEach(whole::add);
        return UnderstoodRun.of(
                run, whole.chunks, whole.counted, whole.quarantined, List.copyOf(whole.ledger.values()));
    }

    /** Those of its lines that are to be stored, once more. */
    List<PlacedLine> lines(Run run) {
        List<PlacedLine> lines = new ArrayList<>();
        Walk walk = new Walk(run.stream(), Map.of());
        run.segments().forEach(segment -> walk.read(segment, lines::add));
        return lines;
    }

    /** What a walk over the lines of a segment found, and of those that follow it. */
    private final class Walk {

        private final long stream;
        private final PathSettings settings;
        private final ZoneId ofPath;
        private final Map<Long, String> refused;
        private final List<Chunk> chunks = new ArrayList<>();
        private final Counting counted = new Counting();
        private final List<QuarantinedLine> quarantined = new ArrayList<>();
        private final Map<Outcome, LedgerEntry> ledger = new EnumMap<>(Outcome.class);

        Walk(long stream, Map<Long, String> refused) {
            this.stream = stream;
            this.settings = reading.of(stream);
            this.ofPath = settings.zone().orElse(zone);
            this.refused = refused;
        }

        /** All that is wanted of a line is made of it at once, and it is let go: together they are large. */
        Walk read(Segment segment) {
            Filing filing = new Filing(stream, segment.lines().size(), receivedAt);
            read(segment, line -> {
                counted.add(line);
                filing.add(line);
            });
            chunks.addAll(filing.chunks());
            return this;
        }

        void read(Segment segment, Consumer<PlacedLine> understood) {
            if (segment.gap() != null) {
                count(outcome(segment.gap()), segment.next() - segment.first(), 0);
                return;
            }
            Map<Integer, byte[]> raw = raw(segment);
            long storedBytes = segment.next() - segment.first();
            int storedLines = 0;
            int count = segment.lines().size();
            for (int i = 0; i < count; i++) {
                long offset = segment.first() + segment.at().get(i);
                long next = i + 1 < count ? segment.first() + segment.at().get(i + 1) : segment.next();
                LineText text = LineText.of(segment.lines().get(i), raw.get(i), settings.encoding());
                UnderstoodLine line = understood(offset, text);
                if (line != null && settings.keeps(line.parsed())) {
                    storedLines++;
                    understood.accept(placed(offset, next, line, text));
                } else {
                    storedBytes -= next - offset;
                    count(line == null ? Outcome.QUARANTINED : Outcome.FILTERED, next - offset, 1);
                }
            }
            count(Outcome.STORED, storedBytes, storedLines);
        }

        /** The readings of consecutive segments in their order. */
        void add(Walk behind) {
            chunks.addAll(behind.chunks);
            counted.add(behind.counted);
            quarantined.addAll(behind.quarantined);
            behind.ledger.values().forEach(entry -> count(entry.outcome(), entry.bytes(), entry.lines()));
        }

        /** Null: the line is in quarantine only. */
        private @Nullable UnderstoodLine understood(long offset, LineText text) {
            String why = refused.get(offset);
            if (why == null) {
                try {
                    RawLine line = new RawLine(text.text(), receivedAt, ofPath);
                    return StorableTime.of(reading.understanding().understand(line, settings), receivedAt);
                } catch (RuntimeException | StackOverflowError bug) {
                    why = "not understood: " + bug.getClass().getSimpleName();
                }
            }
            quarantine(offset, why, false, text.bytes());
            return null;
        }

        private PlacedLine placed(long offset, long next, UnderstoodLine line, LineText text) {
            if (text.isPlain()) {
                return new PlacedLine(offset, next, line, Text.PLAIN);
            }
            Optional<String> trouble = text.trouble();
            trouble.ifPresent(reason -> quarantine(offset, reason, true, text.bytes()));
            return new PlacedLine(offset, next, line, trouble.isPresent() ? Text.CLEANED : Text.UNUSUAL);
        }

        private void quarantine(long offset, String reason, boolean stored, byte[] bytes) {
            quarantined.add(new QuarantinedLine(stream, offset, reason, stored, bytes));
        }

        private void count(Outcome outcome, long bytes, long lineCount) {
            if (bytes > 0 || lineCount > 0) {
                ledger.merge(
                        outcome,
                        new LedgerEntry(stream, outcome, bytes, lineCount),
                        (all, more) -> new LedgerEntry(
                                stream, outcome, all.bytes() + more.bytes(), all.lines() + more.lines()));
            }
        }
    }

    private static Map<Integer, byte[]> raw(Segment segment) {
        if (segment.raw().isEmpty()) {
            return Map.of();
        }
        Map<Integer, byte[]> raw = new HashMap<>();
        segment.raw().forEach(line -> raw.put(line.line(), Base64.getDecoder().decode(line.base64())));
        return raw;
    }

    private static Outcome outcome(Segment.Gap gap) {
        return switch (gap) {
            case DELETED_UNREAD -> Outcome.LOST_DELETED;
            case OVERWRITTEN -> Outcome.LOST_OVERWRITTEN;
            case CORRUPT -> Outcome.LOST_CORRUPT;
            case TRUNCATED -> Outcome.TRUNCATED;
            case REFUSED -> Outcome.LOST_REFUSED;
        };
    }
}
