package dev.watchkeeper.collector.ship;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way out: a batch, and the one behind it, whose streams go on where it ends. The one behind may be sent before the
 * first is answered; settled they are in their order.
 */
final class Way {

    private Load load;
    private @Nullable Load behind;

    Way(Load load) {
        this.load = load;
    }

    Load load() {
        return load;
    }

    Optional<Load> behind() {
        return Optional.ofNullable(behind);
    }

    void prepare(Load next) {
        behind = next;
    }

    boolean isUnderWay() {
        return load.isUnderWay() || behind != null && behind.isUnderWay();
    }

    /** The first is settled, the one behind takes its place. */
    void moveUp(Load next) {
        load = next;
        behind = null;
    }

    /** Whether the batch behind goes on where its streams stand now. */
    boolean mayMoveUp(Set<Long> whole) {
        Set<Long> before = load.out().streams();
        return behind != null
                && behind.out().streams().stream().filter(before::contains).allMatch(whole::contains);
    }

    Set<Long> streams() {
        Set<Long> streams = new HashSet<>(load.out().streams());
        behind().ifPresent(next -> streams.addAll(next.out().streams()));
        return streams;
    }

    long bytes() {
        return load.out().bytes() + (behind == null ? 0 : behind.out().bytes());
    }
}
