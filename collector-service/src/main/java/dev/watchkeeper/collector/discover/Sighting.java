package dev.watchkeeper.collector.discover;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What one look at the folders found.
 *
 * @param closed folders that this process may not look into
 */
public record Sighting(List<FoundFile> files, Set<Path> closed) {

    public Sighting {
        files = List.copyOf(files);
        closed = Set.copyOf(closed);
    }
}
