package dev.watchkeeper.collector.batch;

import dev.watchkeeper.collector.tail.Run;
import dev.watchkeeper.contract.StreamIntroduction;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Which streams the receiver knows, and by how long a head. Where one of a batch has to be introduced, all of them are: so a
 * receiver that locks them in the order of their numbers does it once, and two batches never wait for each other.
 */
final class Introductions {

    /** Streams end and are not heard of again; introducing one once more is harmless. */
    private static final int MAX_KNOWN = 10_000;

    private final LinkedHashMap<Long, Integer> headKnown = new LinkedHashMap<>();

    List<StreamIntroduction> neededFor(List<Run> offered) {
        List<StreamIntroduction> all = offered.stream().map(Run::introduction).toList();
        return all.stream().anyMatch(this::isNeeded) ? all : List.of();
    }

    void known(StreamIntroduction introduction) {
        headKnown.putLast(introduction.stream(), introduction.headLength());
        if (headKnown.size() > MAX_KNOWN) {
            headKnown.pollFirstEntry();
        }
    }

    /** Something was odd about the stream: better say again who it is. */
    void doubted(long stream) {
        headKnown.remove(stream);
    }

    private boolean isNeeded(StreamIntroduction introduction) {
        return introduction.headLength() > headKnown.getOrDefault(introduction.stream(), -1);
    }
}
