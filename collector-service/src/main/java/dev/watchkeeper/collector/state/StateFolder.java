package dev.watchkeeper.collector.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder of this process alone: a second one is turned away. What is written into it survives a power cut. */
public final class StateFolder implements AutoCloseable {

    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final FileChannel lock;

    private StateFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes the folder if need be and takes it; the message of the exception says who has it, or what to do. */
    public static StateFolder take(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute, OWNER_ONLY_FOLDER);
            FileChannel lock = open(absolute.resolve("lock"), StandardOpenOption.READ);
            if (!tryLock(lock)) {
                String owner = read(lock);
                lock.close();
                throw new IllegalStateException("the state folder " + absolute + " is in use by process " + owner
                        + ": stop it, or set watchkeeper.collector.tail.state-folder to another folder");
            }
            lock.truncate(0);
            write(lock, Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
            return new StateFolder(absolute, lock);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot use the state folder " + absolute + " (" + e
                            + "): make it writable, or set watchkeeper.collector.tail.state-folder to another folder",
                    e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The file has either its old content or the new one, whatever happens meanwhile. */
    public void replace(String name, byte[] content) throws IOException {
        Path fresh = folder.resolve(name + ".tmp");
        try (FileChannel channel = open(fresh, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, content);
            channel.force(true);
        }
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Out of the way but not lost: a person may want to look at it. */
    public Path setAside(String name) throws IOException {
        Path damaged = folder.resolve(name + ".damaged");
        return Files.move(folder.resolve(name), damaged, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Closing the file gives the lock back. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel open(Path file, StandardOpenOption option) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, option), OWNER_ONLY_FILE);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            // Another collector in this very process.
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    }

    private static void write(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }
}
