package dev.watchkeeper.collector.discover;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the files that are there now: regular ones only, and below the fixed part of a glob no symbolic link is followed,
 * so that nobody who may write into a log folder can have another file read.
 */
public final class Discovery {

    private final List<Glob> globs;
    private final Exclusion exclusion;
    private final Map<Path, Integer> depths = new TreeMap<>();

    public Discovery(List<String> watch, List<String> exclude) {
        globs = watch.stream().map(Glob::of).toList();
        exclusion = Exclusion.of(exclude);
        globs.forEach(glob -> depths.merge(glob.root(), glob.depth(), Math::max));
    }

    /** The same files come in the same order. */
    public Sighting look() {
        Look look = new Look();
        depths.forEach(look::into);
        return new Sighting(List.copyOf(look.files.values()), look.folders, look.closed);
    }

    /** What is seen on the way. */
    private final class Look {

        private final Map<Path, FoundFile> files = new TreeMap<>();
        private final Set<Path> folders = new TreeSet<>();
        private final Set<Path> closed = new TreeSet<>();

        private void into(Path folder, int depth) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                folders.add(folder);
                for (Path child : children) {
                    at(child, depth);
                }
            } catch (AccessDeniedException e) {
                closed.add(folder);
            } catch (IOException | DirectoryIteratorException e) {
                // Not there, or not there any more: what is not seen now may be seen at the next look.
                return;
            }
        }

        private void at(Path child, int depth) {
            Attributes attributes;
            try {
                attributes = Attributes.of(child);
            } catch (IOException e) {
                // Gone since the folder was listed.
                return;
            }
            if (attributes.isFolder() && depth > 1) {
                into(child, depth - 1);
            } else if (attributes.isFile()) {
                rotated(child)
                        .ifPresent(rotated -> files.put(
                                child, new FoundFile(child, attributes.identity(), attributes.size(), rotated)));
            }
        }
    }

    /** Whether a wanted file bears a rotated name; empty if nobody wants it. */
    private Optional<Boolean> rotated(Path path) {
        if (exclusion.takes(path)) {
            return Optional.empty();
        }
        if (globs.stream().anyMatch(glob -> glob.literal() && glob.takes(path))) {
            // Who names a file means that file, whatever its name looks like.
            return Optional.of(false);
        }
        Optional<Path> live =
                RotatedName.liveName(path.getFileName().toString()).map(path::resolveSibling);
        boolean wanted = globs.stream()
                .anyMatch(glob -> glob.takes(path) || live.filter(glob::takes).isPresent());
        return wanted ? Optional.of(live.isPresent()) : Optional.empty();
    }
}
