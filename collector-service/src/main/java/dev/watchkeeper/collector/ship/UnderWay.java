package dev.watchkeeper.collector.ship;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways that are in use: so many at once, and together so many bytes of lines. */
final class UnderWay {

    /** The longest line must fit, and its line feed. */
    private static final long LEAST_BYTES = 2 << 20;

    private final int most;
    private final long mostBytes;
    private final List<Way> ways = new ArrayList<>();

    UnderWay(int most, long mostBytes) {
        if (most < 1 || mostBytes < LEAST_BYTES) {
            throw new IllegalArgumentException("watchkeeper.collector.ship.at-once is at least 1, and"
                    + " watchkeeper.collector.ship.at-once-bytes at least 2M, got " + most + " and " + mostBytes);
        }
        this.most = most;
        this.mostBytes = mostBytes;
    }

    List<Way> ways() {
        return List.copyOf(ways);
    }

    boolean isFull() {
        return ways.size() >= most;
    }

    boolean isEmpty() {
        return ways.stream().noneMatch(Way::isUnderWay);
    }

    void add(Way way) {
        ways.add(way);
    }

    void remove(Way way) {
        ways.remove(way);
    }

    /** For one batch more, while so many bytes are held beside them. */
    long room(long held) {
        return mostBytes - held - bytes();
    }

    long bytes() {
        return ways.stream().mapToLong(Way::bytes).sum();
    }

    /** Streams in batches, prepared ones included; those of one way left out. */
    Set<Long> streams(@Nullable Way except) {
        Set<Long> streams = new HashSet<>();
        ways.stream().filter(way -> way != except).forEach(way -> streams.addAll(way.streams()));
        return streams;
    }
}
