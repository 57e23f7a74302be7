package dev.watchkeeper.collector.ship;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way out: a batch, and those behind it, whose streams go on where the ones before end. Those behind may be sent
 * before the first is answered; settled they are in their order.
 */
final class Way {

    /** While one is stored the receiver reads the next, and the one after that is written down here. */
    static final int MOST = 3;

    private final Deque<Load> loads = new ArrayDeque<>();

    Way(Load load) {
        loads.add(load);
    }

    /** The first of them. */
    Load load() {
        return loads.getFirst();
    }

    List<Load> behind() {
        return loads.stream().skip(1).toList();
    }

    int length() {
        return loads.size();
    }

    void add(Load next) {
        loads.addLast(next);
    }

    boolean isUnderWay() {
        return loads.stream().anyMatch(Load::isUnderWay);
    }

    /** The first is settled, the one behind takes its place. */
    void moveUp() {
        loads.removeFirst();
    }

    /**
     * Whether those behind go on where their streams stand now.
     *
     * @param whole streams that stand exactly where the first batch ended
     */
    boolean mayMoveUp(Set<Long> whole) {
        Set<Long> first = load().out().streams();
        return behind().stream()
                .flatMap(next -> next.out().streams().stream())
                .filter(first::contains)
                .allMatch(whole::contains);
    }

    Set<Long> streams() {
        return new HashSet<>(ends().keySet());
    }

    /** Where each of its streams goes on behind all of it. */
    Map<Long, Long> ends() {
        Map<Long, Long> ends = new HashMap<>();
        loads.forEach(load -> ends.putAll(load.out().ends()));
        return ends;
    }

    long bytes() {
        return loads.stream().mapToLong(load -> load.out().bytes()).sum();
    }
}
