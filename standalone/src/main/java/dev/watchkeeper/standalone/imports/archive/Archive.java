package dev.watchkeeper.standalone.imports.archive;

import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.RealPath;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.folder.Comparison;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that finished files move to, packed. The source is deleted when its content is in the archive and on the
 * disk; whoever is killed before that has both, and is done with it the next time. One import at a time moves files there.
 */
public final class Archive implements AutoCloseable {

    private static final String GZ = ".gz";

    /** Empty, so that nobody imports it; it stays, and is held by who has it locked. */
    private static final String LOCK = ".watchkeeper-lock";

    private static final String UNFINISHED = ".watchkeeper-";
    private static final String UNFINISHED_END = ".unfinished";

    /** Programs hold a file open for long; a day without a line is no proof, but rotation is daily. */
    private static final Duration MAY_BE_WRITTEN_TO = Duration.ofDays(1);

    private final Path root;
    private final Path from;
    private final FileChannel lock;
    private final Clock clock;
    private final Set<Path> tidied = new HashSet<>();

    private Archive(Path root, Path from, FileChannel lock, Clock clock) {
        this.root = root;
        this.from = from;
        this.lock = lock;
        this.clock = clock;
    }

    /** Refuses a place from which files would be imported again, and one that another import moves files to. */
    public static Archive at(Path archive, Path imported, Clock clock) {
        Path from;
        try {
            from = imported.toRealPath();
        } catch (IOException e) {
            throw new Trouble(imported + " cannot be read: " + e.getMessage(), e);
        }
        if (RealPath.of(archive).startsWith(from)) {
            throw new Trouble("--archive-to " + archive + " is inside of " + imported
                    + ", from where it would be imported again: choose a folder elsewhere");
        }
        DataFolder.around(archive).ifPresent(data -> {
            throw ofWatchkeeper(archive, data);
        });
        try {
            SourceRights.makeFolder(archive, from);
            Files.delete(Files.createTempFile(archive, ".writable", ""));
            return new Archive(archive, from, locked(archive), clock);
        } catch (IOException e) {
            throw new Trouble(
                    "--archive-to " + archive + " cannot be written to: make it writable, or choose another", e);
        }
    }

    public static Trouble ofWatchkeeper(Path archive, Path data) {
        return new Trouble("--archive-to " + archive + " is, or is in, Watchkeeper's data folder " + data
                + ": choose a folder elsewhere");
    }

    /**
     * Moves a file here, under the path that it has in its folder.
     *
     * @return why it stays where it is; empty if it was moved
     */
    public Optional<String> take(LogFile file) throws IOException {
        if (mayBeWrittenTo(file)) {
            return Optional.of("it may still be written to: stays until nobody wrote to it for a day");
        }
        for (int number = 1; ; number++) {
            Path target = root.resolve(numbered(file.inFolder(), file.isPacked(), number));
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return unlessChanged(moveTo(target, file));
            }
            if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.isSameFile(target, file.file())) {
                    return Optional.of("it is the very file that is in the archive, by a link: stays");
                }
                if (Comparison.same(file, LogFile.of(target))) {
                    return unlessChanged(deleteUnlessChanged(file));
                }
            }
        }
    }

    /** Lets others move files here. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel locked(Path archive) {
        Path file = archive.resolve(LOCK);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new Trouble("the lock file " + file + " cannot be used: " + e.getMessage(), e);
        }
        throw new Trouble(
                "--archive-to " + archive + " is in use by another import: wait for its end, or choose another folder");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private boolean mayBeWrittenTo(LogFile file) {
        return !file.isPacked()
                && !file.name().isRotated()
                && file.changed().toInstant().isAfter(clock.instant().minus(MAY_BE_WRITTEN_TO));
    }

    private static Optional<String> unlessChanged(boolean moved) {
        return moved ? Optional.empty() : Optional.of("it grew while it was read: not archived");
    }

    /** {@code app.log.gz}, and when that is taken by something else, {@code app.log.2.gz}. */
    private static String numbered(String name, boolean packed, int number) {
        int suffix =
                packed && name.lastIndexOf('.') > name.lastIndexOf('/') + 1 ? name.lastIndexOf('.') : name.length();
        String counted = number == 1 ? "" : "." + number;
        return name.substring(0, suffix) + counted + (packed ? name.substring(suffix) : GZ);
    }

    /** False if it changed since it was found. */
    private boolean moveTo(Path target, LogFile file) throws IOException {
        Path folder = folderOf(target);
        makeFolders(Path.of(file.inFolder()).getParent());
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

    private boolean copyTo(Path target, LogFile file) throws IOException {
        Path folder = folderOf(target);
        tidyUp(folder);
        Path unfinished = Files.createTempFile(folder, UNFINISHED, UNFINISHED_END);
        try {
            try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS);
                    FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                SourceRights.copy(file.file(), unfinished, SourceRights.OF_A_FILE);
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
                return false;
            }
            Files.setLastModifiedTime(unfinished, file.changed());
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        force(folder);
        return deleteUnlessChanged(file);
    }

    /** What a killed import left behind: nobody else is at it now. */
    private void tidyUp(Path folder) throws IOException {
        if (!tidied.add(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "[0-9]*" + UNFINISHED_END)) {
            for (Path one : left) {
                Files.delete(one);
            }
        }
    }

    /** @param inFolder where, below both folders; null for these themselves */
    private void makeFolders(@Nullable Path inFolder) throws IOException {
        if (inFolder != null) {
            makeFolders(inFolder.getParent());
            SourceRights.makeFolder(root.resolve(inFolder), from.resolve(inFolder));
        }
    }

    private static boolean deleteUnlessChanged(LogFile file) throws IOException {
        if (file.hasChanged()) {
            return false;
        }
        Files.delete(file.file());
        return true;
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
}
