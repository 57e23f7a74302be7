package dev.watchkeeper.collector.ship;

import dev.watchkeeper.collector.batch.Outgoing;
import dev.watchkeeper.contract.BatchAnswer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way out: a batch that is under way or waits to be offered again, and the one prepared behind it. */
final class Way {

    /** A batch and its form to be offered in. */
    record Load(Outgoing out, BatchSink.Ready ready) {}

    private Load load;
    private @Nullable Load behind;
    private Instant sentAt = Instant.MIN;
    private boolean underWay;

    Way(Load load) {
        this.load = load;
    }

    Load load() {
        return load;
    }

    Instant sentAt() {
        return sentAt;
    }

    boolean isUnderWay() {
        return underWay;
    }

    void sent(Instant when) {
        sentAt = when;
        underWay = true;
    }

    /** It was not taken and waits here to be offered again. */
    void cameBack() {
        underWay = false;
    }

    void prepare(Load next) {
        behind = next;
    }

    Optional<Load> prepared() {
        return Optional.ofNullable(behind);
    }

    /** Its batch is settled, the prepared one takes its place. */
    void moveUp(Load prepared) {
        load = prepared;
        behind = null;
    }

    /** Whether the prepared batch goes on where its streams stand now. */
    boolean mayMoveUp(Set<Long> whole) {
        Set<Long> before = load.out().streams();
        return behind != null
                && behind.out().streams().stream().filter(before::contains).allMatch(whole::contains);
    }

    Set<Long> streams() {
        Set<Long> streams = new HashSet<>(load.out().streams());
        prepared().ifPresent(next -> streams.addAll(next.out().streams()));
        return streams;
    }

    long bytes() {
        return load.out().bytes() + (behind == null ? 0 : behind.out().bytes());
    }

    /** A batch of this way was answered. */
    record Answered(Way way, BatchAnswer answer) {}
}
