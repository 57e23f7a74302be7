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
 * @param path the whole path, as settings name it
 * @param mayBeReadAgain false for pipes
 */
record Source(String name, String path, Instant receivedAt, boolean mayBeReadAgain, Opening opening) {

    private static final int BUFFER = 1 << 16;

    /** Opens it; a file can be opened again. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Refuses what is no readable file, in one sentence. */
    static Source file(Path file, Instant now) {
        String path = file.toAbsolutePath().normalize().toString();
        try {
            if (Files.isDirectory(file)) {
                throw new Trouble(file + " is a folder: name the files in it, for example " + file + "/*.log");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe: whoever opens it to try it out takes what is in it.
                return new Source(file.toString(), path, now, false, () -> unpacked(file));
            }
            Files.newInputStream(file).close();
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return new Source(file.toString(), path, written, true, () -> unpacked(file));
        } catch (NoSuchFileException e) {
            throw new Trouble(file + " is not there: check the name", e);
        } catch (AccessDeniedException e) {
            throw new Trouble(file + " may not be read: run as a user who may, or add yourself to the file's group", e);
        } catch (IOException e) {
            throw new Trouble(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What comes through a pipe. */
    static Source stream(InputStream in, Instant now) {
        return new Source("-", "-", now, false, () -> new BufferedInputStream(in, BUFFER));
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
