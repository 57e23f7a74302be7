package dev.watchkeeper.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.e2e.model.Segment.Gap;
import dev.watchkeeper.e2e.model.StreamRow.Chunk;
import dev.watchkeeper.e2e.model.StreamRow.LostBytes;
import dev.watchkeeper.e2e.model.StreamRow.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Knows what was written, and says whether the database may look as it does. */
final class Oracle {

    private record Range(int first, int next) {}

    private final Database database;
    private final LogFiles files;

    Oracle(Database database, LogFiles files) {
        this.database = database;
        this.files = files;
    }

    void judge() {
        database.streams.values().forEach(this::judge);
        files.generations().forEach(this::judge);
        Tally expected = new Tally();
        for (StreamRow row : database.streams.values()) {
            row.chunks.stream()
                    .flatMap(chunk -> chunk.entries().stream())
                    .forEach(entry -> expected.add(row.stream, entry));
            assertThat(row.folded()).as("folded of %s", row).isEqualTo(row.cursor());
        }
        assertThat(database.tally).as("what the fold made of the lines").isEqualTo(expected);
    }

    private void judge(StreamRow row) {
        assertThat(row.truths).as("contents of %s", row).hasSizeLessThanOrEqualTo(1);
        everyByteIsInOneEntry(row);
        row.truths.forEach(content -> {
            row.chunks.forEach(chunk -> linesAreThoseOf(content, row, chunk));
            row.lost.forEach(lost -> mayBeMissing(content, lost));
        });
    }

    private void everyByteIsInOneEntry(StreamRow row) {
        List<Range> ranges = new ArrayList<>();
        Map<Outcome, Integer> ledger = new EnumMap<>(Outcome.class);
        for (Chunk chunk : row.chunks) {
            int at = chunk.first();
            for (Entry entry : chunk.entries()) {
                assertThat(entry.at()).as("lines follow each other in %s", row).isEqualTo(at);
                at = entry.next();
                ranges.add(new Range(entry.at(), entry.next()));
                ledger.merge(StreamRow.outcome(entry), entry.next() - entry.at(), Integer::sum);
            }
            assertThat(chunk.next())
                    .as("a chunk ends with its last line in %s", row)
                    .isEqualTo(at);
        }
        for (LostBytes lost : row.lost) {
            ranges.add(new Range(lost.first(), lost.next()));
            ledger.merge(StreamRow.outcome(lost.gap()), lost.next() - lost.first(), Integer::sum);
        }
        ranges.sort(Comparator.comparingInt(Range::first));
        int cursor = 0;
        for (Range range : ranges) {
            assertThat(range.first()).as("each byte once in %s", row).isEqualTo(cursor);
            cursor = range.next();
        }
        assertThat(cursor).as("each byte up to the cursor of %s", row).isEqualTo(row.cursor());
        assertThat(row.ledger).as("ledger of %s", row).isEqualTo(ledger);
    }

    private static void linesAreThoseOf(Generation content, StreamRow row, Chunk chunk) {
        String bytes = content.bytes();
        assertThat(chunk.next()).as("no line is invented in %s", row).isLessThanOrEqualTo(bytes.length());
        for (Entry entry : chunk.entries()) {
            assertThat(entry)
                    .as("the line at %d of %s", entry.at(), content)
                    .isEqualTo(Entry.of(bytes, entry.at(), entry.next(), Flaw.NONE));
            assertThat(entry.recovered())
                    .as("the bytes of the line at %d of %s", entry.at(), content)
                    .isEqualTo(Entry.redacted(Entry.withoutFeed(bytes.substring(entry.at(), entry.next())), Flaw.NONE));
            if (entry.continuation()) {
                assertThat(row.segmentStarts)
                        .as("a continuation that could have been joined at %d of %s", entry.at(), content)
                        .contains(entry.at());
            }
            endsWhereLinesEnd(content, bytes, entry);
        }
    }

    /** From an entry's start, line by line: what follows the first are continuations, and the last ends it. */
    private static void endsWhereLinesEnd(Generation content, String bytes, Entry entry) {
        int at = entry.at();
        while (at < entry.next()) {
            assertThat(at == entry.at() || Cut.continues(bytes, at))
                    .as("what is joined at %d of %s is a continuation", at, content)
                    .isTrue();
            int end = Cut.pieceEnd(bytes, at);
            boolean taken = content.endedAt.contains(entry.next()) && (end < 0 || end > entry.next());
            at = taken ? entry.next() : end;
            assertThat(at).as("a line of %s ends there", content).isBetween(entry.at() + 1, entry.next());
        }
    }

    private static void mayBeMissing(Generation content, LostBytes lost) {
        assertThat(lost.next()).as("no byte is lost that was never there").isLessThanOrEqualTo(content.length());
        if (lost.gap() == Gap.REFUSED) {
            String piece = content.bytes().substring(lost.first(), lost.next());
            assertThat(piece).as("what was refused").contains(String.valueOf(Entry.BELL));
            assertThat(piece.length()).as("only the refused line is lost").isLessThanOrEqualTo(Cut.LINE_CAP);
        } else {
            assertThat(content.mayBeLost())
                    .as("%s of %s lost without need", lost, content)
                    .isTrue();
        }
    }

    private void judge(Generation content) {
        List<StreamRow> rows = database.streams.values().stream()
                .filter(row -> row.truths.contains(content))
                .toList();
        assertThat(rows).as("streams of %s", content).hasSizeLessThanOrEqualTo(1);
        int cursor = rows.isEmpty() ? 0 : rows.getFirst().cursor();
        if (content.mayBeLost()) {
            assertThat(cursor)
                    .as("bytes of %s that somebody saw", content)
                    .isGreaterThanOrEqualTo(content.mustBeAccountedFor());
        } else if (content.isFinished() || Cut.pieceEnd(content.bytes(), cursor) > 0) {
            // Only a last line that is not finished, in a file that lives, is owed to nobody yet.
            assertThat(cursor).as("bytes of %s that nobody took away", content).isEqualTo(content.length());
        }
    }
}
