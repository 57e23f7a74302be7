package dev.watchkeeper.standalone.imports.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever may not read lines where they come from may not read them in the archive either. */
final class SourceRights {

    /** What its owner needs in any case. */
    static final Set<PosixFilePermission> OF_A_FILE = Set.of(PosixFilePermission.OWNER_READ);

    private static final Set<PosixFilePermission> OF_A_FOLDER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private SourceRights() {}

    /** One that is there keeps its rights: somebody may have chosen them. */
    static void makeFolder(Path folder, Path source) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            copy(source, folder, OF_A_FOLDER);
        }
    }

    static void copy(Path source, Path copy, Set<PosixFilePermission> inAnyCase) throws IOException {
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(source, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> allowed = EnumSet.copyOf(inAnyCase);
            allowed.addAll(view.readAttributes().permissions());
            Files.setPosixFilePermissions(copy, allowed);
        }
    }
}
