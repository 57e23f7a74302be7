package dev.watchkeeper.collector.discover;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What one look at the folders found.
 *
 * @param folders folders that were looked into
 * @param closed folders that this process may not look into
 */
public record Sighting(List<FoundFile> files, Set<Path> folders, Set<Path> closed) {

    public Sighting {
        files = List.copyOf(files);
        folders = Set.copyOf(folders);
        closed = Set.copyOf(closed);
    }
}
