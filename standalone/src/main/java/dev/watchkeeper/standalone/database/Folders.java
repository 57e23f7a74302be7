package dev.watchkeeper.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to whole folders. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : everythingIn(folder).reversed()) {
            Files.delete(path);
        }
    }

    /** Looks at the folder itself first: when that has the owner already, so has the rest. */
    static void give(Path folder, UserPrincipal owner) throws IOException {
        if (!Files.exists(folder) || Files.getOwner(folder).equals(owner)) {
            return;
        }
        // The folder last: a change of hands that was cut short is taken up again.
        for (Path path : everythingIn(folder).reversed()) {
            Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> everythingIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
