package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Request.Introduction;
import dev.watchkeeper.e2e.model.Segment.Gap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stream in the database: its cursors, its chunks, its part of the ledger. */
final class StreamRow {

    enum Outcome {
        STORED,
        QUARANTINED,
        TRUNCATED,
        LOST_DELETED_UNREAD,
        LOST_OVERWRITTEN,
        LOST_TRUNCATED,
        LOST_REFUSED
    }

    record Chunk(int first, int next, List<Entry> entries) {}

    record LostBytes(int first, int next, Gap gap) {}

    final long stream;
    final int inode;
    final List<Chunk> chunks = new ArrayList<>();
    final List<LostBytes> lost = new ArrayList<>();
    final Map<Outcome, Integer> ledger = new EnumMap<>(Outcome.class);

    /** For the oracle: which contents it was fed from, and where segments began before packing merged them. */
    final Set<Generation> truths = new HashSet<>();

    final Set<Integer> segmentStarts = new HashSet<>();

    private String head;
    private int cursor;
    private @Nullable Mark mark = Mark.START;
    private int folded;

    StreamRow(Introduction introduction) {
        this.stream = introduction.stream();
        this.inode = introduction.inode();
        this.head = introduction.head();
    }

    int cursor() {
        return cursor;
    }

    int folded() {
        return folded;
    }

    void foldedUpTo(int offset) {
        folded = offset;
    }

    /** A later introduction may know more of the head, an earlier one that is late knows less. */
    void introducedAgain(Introduction introduction) {
        if (introduction.head().length() > head.length()) {
            head = introduction.head();
        }
    }

    /** Whether a file's content is what was stored so far. Gone bytes have nothing left to compare. */
    boolean couldBe(String bytes, Flaw flaw) {
        return mark != null && bytes.startsWith(head) && bytes.length() >= cursor && mark.isIn(bytes, flaw);
    }

    void store(Segment segment) {
        truths.add(segment.truth());
        if (segment.gap() == null) {
            chunks.add(new Chunk(segment.first(), segment.next(), segment.entries()));
            segmentStarts.add(segment.first());
            segment.entries().forEach(entry -> count(outcome(entry), entry.next() - entry.at()));
        } else {
            lost.add(new LostBytes(segment.first(), segment.next(), segment.gap()));
            count(outcome(segment.gap()), segment.next() - segment.first());
        }
        cursor = segment.next();
        mark = segment.mark();
    }

    private void count(Outcome outcome, int bytes) {
        ledger.merge(outcome, bytes, Integer::sum);
    }

    /** What was cut at the cap is stored, but not as one line. */
    static Outcome outcome(Entry entry) {
        if (entry.raw() != null) {
            return Outcome.QUARANTINED;
        }
        return entry.cutOff() ? Outcome.TRUNCATED : Outcome.STORED;
    }

    static Outcome outcome(Gap gap) {
        return switch (gap) {
            case DELETED_UNREAD -> Outcome.LOST_DELETED_UNREAD;
            case OVERWRITTEN -> Outcome.LOST_OVERWRITTEN;
            case TRUNCATED -> Outcome.LOST_TRUNCATED;
            case REFUSED -> Outcome.LOST_REFUSED;
        };
    }

    @Override
    public String toString() {
        return "stream " + stream + " at " + cursor + " lost " + lost + " of " + truths;
    }
}
