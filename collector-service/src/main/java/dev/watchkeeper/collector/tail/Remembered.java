package dev.watchkeeper.collector.tail;

import dev.watchkeeper.collector.discover.FileIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Contents that are known and not open now, by device and inode. A number is given again, so there may be several of one:
 * which of them a file holds, its bytes say.
 */
final class Remembered {

    private final Map<FileIdentity, List<Checkpoint>> byFile = new HashMap<>();

    void add(Checkpoint known) {
        byFile.computeIfAbsent(known.identity(), file -> new ArrayList<>()).add(known);
    }

    /** The first is the one to ask first. */
    List<Checkpoint> of(FileIdentity file) {
        return List.copyOf(byFile.getOrDefault(file, List.of()));
    }

    void forget(FileIdentity file) {
        byFile.remove(file);
    }

    void replace(Checkpoint known) {
        forget(known.identity());
        add(known);
    }

    void removeIf(Predicate<Checkpoint> forgotten) {
        byFile.values().forEach(known -> known.removeIf(forgotten));
        byFile.values().removeIf(List::isEmpty);
    }

    Stream<Checkpoint> all() {
        return byFile.values().stream().flatMap(List::stream);
    }
}
