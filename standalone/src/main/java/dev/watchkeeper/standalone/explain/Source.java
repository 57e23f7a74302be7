package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Where lines come from: a file, packed or not, or a stream that is read once.
 *
 * @param name what people call it
 * @param receivedAt when its last line was written, as far as one knows: it completes times without a year
 * @param bytes how much there is to read, packed as it is; -1 if nobody knows
 */
public record Source(String name, Instant receivedAt, long bytes, Opening opening) {

    private static final int BUFFER = 1 << 16;

    boolean mayBeReadAgain() {
        return bytes >= 0;
    }

    /** Its whole path, as settings name it. */
    String path() {
        return bytes < 0 ? name : Path.of(name).toAbsolutePath().normalize().toString();
    }

    /** Opens it; a file can be opened again. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** Refuses what is no readable file, in one sentence. */
    public static Source file(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Trouble(file + " is a folder: name the files in it, for example " + file + "/*.log");
            }
            Files.newInputStream(file).close();
            return new Source(
                    file.toString(),
                    Files.getLastModifiedTime(file).toInstant(),
                    Files.size(file),
                    () -> unpacked(file));
        } catch (NoSuchFileException e) {
            throw new Trouble(file + " is not there: check the name", e);
        } catch (AccessDeniedException e) {
            throw new Trouble(file + " may not be read: run as a user who may, or add yourself to the file's group", e);
        } catch (IOException e) {
            throw new Trouble(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What comes through a pipe. */
    public static Source stream(InputStream in, Instant now) {
        return new Source("-", now, -1, () -> new BufferedInputStream(in, BUFFER));
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        if (!file.getFileName().toString().endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (ZipException e) {
            in.close();
            throw new Trouble(file + " ends in .gz and is not packed with gzip: rename it", e);
        }
    }
}
