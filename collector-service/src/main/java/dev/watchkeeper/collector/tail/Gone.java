package dev.watchkeeper.collector.tail;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import java.util.List;
import java.util.Optional;

/** Bytes of a stream that were seen and are gone unread: they travel as a gap, so that the ledger counts them. */
final class Gone {

    private final Checkpoint last;
    private final Gap reason;
    private long acknowledged;

    /** What the checkpoint has seen and does not know to be stored. */
    Gone(Checkpoint last, Gap reason) {
        this.last = last;
        this.reason = reason;
        acknowledged = last.acknowledged();
    }

    long stream() {
        return last.stream();
    }

    long acknowledged() {
        return acknowledged;
    }

    void goOnAt(long offset) {
        acknowledged = offset;
    }

    boolean isOver() {
        return acknowledged >= last.size();
    }

    /** Empty if all of it is under way. */
    Optional<Run> run(Self self, long from) {
        if (from >= last.size()) {
            return Optional.empty();
        }
        Segment all = Segment.missing(last.stream(), from, last.size(), reason);
        return Optional.of(new Run(self.introduce(last), List.of(all)));
    }
}
