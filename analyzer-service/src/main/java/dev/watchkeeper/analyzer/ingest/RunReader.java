package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.Filing;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.analyzer.chunk.PlacedLine.Text;
import dev.watchkeeper.analyzer.fold.Counting;
import dev.watchkeeper.analyzer.ledger.LedgerEntry;
import dev.watchkeeper.analyzer.ledger.Outcome;
import dev.watchkeeper.analyzer.ledger.QuarantinedLine;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
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
 * Understands a run line by line. A line on which the engine stumbles, or which the database refuses, is put aside; its
 * neighbours are not.
 */
final class RunReader {

    private final Understanding understanding;
    private final ZoneId zone;

    RunReader(Understanding understanding, ZoneId zone) {
        this.understanding = understanding;
        this.zone = zone;
    }

    UnderstoodRun read(Run run, Instant receivedAt) {
        return read(run, receivedAt, Map.of());
    }

    /** @param refused offsets of lines that the database does not take, and why */
    UnderstoodRun read(Run run, Instant receivedAt, Map<Long, String> refused) {
        // Side by side: what a busy file sends at once is much work for one core.
        List<Reading> each = run.segments().parallelStream()
                .map(segment -> new Reading(run.stream(), receivedAt, refused).read(segment))
                .toList();
        Reading whole = each.getFirst();
        each.subList(1, each.size()).forEach(whole::add);
        return UnderstoodRun.of(
                run, whole.chunks, whole.counted, whole.quarantined, List.copyOf(whole.ledger.values()));
    }

    /** Those of its lines that are understood, once more. */
    List<PlacedLine> lines(Run run, Instant receivedAt) {
        List<PlacedLine> lines = new ArrayList<>();
        Reading reading = new Reading(run.stream(), receivedAt, Map.of());
        run.segments().forEach(segment -> reading.read(segment, lines::add));
        return lines;
    }

    /** What a walk over the lines of a segment found, and of those that follow it. */
    private final class Reading {

        private final long stream;
        private final Instant receivedAt;
        private final Map<Long, String> refused;
        private final List<Chunk> chunks = new ArrayList<>();
        private final Counting counted = new Counting();
        private final List<QuarantinedLine> quarantined = new ArrayList<>();
        private final Map<Outcome, LedgerEntry> ledger = new EnumMap<>(Outcome.class);

        Reading(long stream, Instant receivedAt, Map<Long, String> refused) {
            this.stream = stream;
            this.receivedAt = receivedAt;
            this.refused = refused;
        }

        /** All that is wanted of a line is made of it at once, and it is let go: together they are large. */
        Reading read(Segment segment) {
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
                PlacedLine line = placed(offset, next, segment.lines().get(i), raw.get(i));
                if (line == null) {
                    storedBytes -= next - offset;
                    count(Outcome.QUARANTINED, next - offset, 1);
                } else {
                    storedLines++;
                    understood.accept(line);
                }
            }
            count(Outcome.STORED, storedBytes, storedLines);
        }

        /** The readings of consecutive segments in their order. */
        void add(Reading behind) {
            chunks.addAll(behind.chunks);
            counted.add(behind.counted);
            quarantined.addAll(behind.quarantined);
            behind.ledger.values().forEach(entry -> count(entry.outcome(), entry.bytes(), entry.lines()));
        }

        /** Null: the line is in quarantine only. */
        private @Nullable PlacedLine placed(long offset, long next, String text, byte @Nullable [] raw) {
            String why = refused.get(offset);
            if (why == null) {
                try {
                    UnderstoodLine line =
                            StorableTime.of(understanding.understand(new RawLine(text, receivedAt, zone)), receivedAt);
                    if (raw == null && HostileText.isPlain(text)) {
                        return new PlacedLine(offset, next, line, Text.PLAIN);
                    }
                    Optional<String> trouble =
                            raw == null ? HostileText.trouble(text) : Optional.of("is not valid UTF-8");
                    trouble.ifPresent(
                            reason -> quarantine(offset, reason, true, raw == null ? HostileText.bytes(text) : raw));
                    return new PlacedLine(offset, next, line, trouble.isPresent() ? Text.CLEANED : Text.UNUSUAL);
                } catch (RuntimeException | StackOverflowError bug) {
                    why = "not understood: " + bug.getClass().getSimpleName();
                }
            }
            quarantine(offset, why, false, raw == null ? HostileText.bytes(text) : raw);
            return null;
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
