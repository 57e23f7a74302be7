package dev.watchkeeper.standalone.imports.archive;

import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.folder.Comparison;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that finished files move to, packed. The source is deleted when its content is in the archive and on the disk;
 * whoever is killed before that has both, and is done with it the next time.
 */
public final class Archive {

    private static final String GZ = ".gz";

    private final Path root;

    private Archive(Path root) {
        this.root = root;
    }

    /** Refuses a place from which files would be imported again. */
    public static Archive at(Path archive, Path imported) {
        Path from;
        try {
            from = imported.toRealPath();
        } catch (IOException e) {
            throw new Trouble(imported + " cannot be read: " + e.getMessage(), e);
        }
        if (real(archive).startsWith(from)) {
            throw new Trouble("--archive-to " + archive + " is inside of " + imported
                    + ", from where it would be imported again: choose a folder elsewhere");
        }
        try {
            Files.createDirectories(archive);
            Files.delete(Files.createTempFile(archive, ".writable", ""));
        } catch (IOException e) {
            throw new Trouble(
                    "--archive-to " + archive + " cannot be written to: make it writable, or choose another", e);
        }
        return new Archive(archive);
    }

    /**
     * Moves a file here, under the path that it has in its folder.
     *
     * @return false if it changed since it was found: then it stays where it is
     */
    public boolean take(LogFile file) throws IOException {
        for (int number = 1; ; number++) {
            Path target = root.resolve(numbered(file.inFolder(), file.isPacked(), number));
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return moveTo(target, file);
            }
            if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Comparison.same(file, LogFile.of(target))) {
                return deleteUnlessChanged(file);
            }
        }
    }

    /** {@code app.log.gz}, and when that is taken by something else, {@code app.log.2.gz}. */
    private static String numbered(String name, boolean packed, int number) {
        int suffix =
                packed && name.lastIndexOf('.') > name.lastIndexOf('/') + 1 ? name.lastIndexOf('.') : name.length();
        String counted = number == 1 ? "" : "." + number;
        return name.substring(0, suffix) + counted + (packed ? name.substring(suffix) : GZ);
    }

    private static boolean moveTo(Path target, LogFile file) throws IOException {
        Path folder = folderOf(target);
        Files.createDirectories(folder);
        if (file.isPacked()) {
            if (file.hasChanged()) {
                return false;
            }
            try {
                Files.move(file.file(), target, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
                return true;
            } catch (AtomicMoveNotSupportedException anotherFileSystem) {
                return copyTo(target, file);
            }
        }
        return copyTo(target, file);
    }

    private static boolean copyTo(Path target, LogFile file) throws IOException {
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS);
                FileChannel channel =
                        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            allowWhomTheSourceAllows(file.file(), unfinished);
            if (file.isPacked()) {
                in.transferTo(Channels.newOutputStream(channel));
            } else {
                GZIPOutputStream packed = new GZIPOutputStream(Channels.newOutputStream(channel), 1 << 16);
                in.transferTo(packed);
                packed.finish();
            }
            channel.force(true);
        }
        if (file.hasChanged()) {
            Files.delete(unfinished);
            return false;
        }
        Files.setLastModifiedTime(unfinished, file.changed());
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        force(folderOf(target));
        return deleteUnlessChanged(file);
    }

    private static boolean deleteUnlessChanged(LogFile file) throws IOException {
        if (file.hasChanged()) {
            return false;
        }
        Files.delete(file.file());
        return true;
    }

    private static void allowWhomTheSourceAllows(Path source, Path copy) throws IOException {
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(source, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> allowed = EnumSet.of(PosixFilePermission.OWNER_READ);
            allowed.addAll(view.readAttributes().permissions());
            Files.setPosixFilePermissions(copy, allowed);
        }
    }

    /** A name is on the disk when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Where it is or will be, links resolved as far as there is something. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath()
                            .resolve(there.relativize(absolute))
                            .normalize();
                } catch (IOException e) {
                    throw new Trouble(path + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return absolute;
    }
}
