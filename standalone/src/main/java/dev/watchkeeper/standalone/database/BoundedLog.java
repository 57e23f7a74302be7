package dev.watchkeeper.standalone.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Writes what a process says to a file, and never fills the disk with it: two files of a few megabytes at most. */
final class BoundedLog {

    private static final long MOST_BYTES = 5_000_000;

    private final Path file;
    private final AtomicReference<String> lastFatal = new AtomicReference<>("");

    BoundedLog(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = folder.resolve("postgres.log");
    }

    Path file() {
        return file;
    }

    /** What the last line said by which the server explained its own end. */
    Optional<String> lastFatal() {
        return Optional.of(lastFatal.get()).filter(line -> !line.isEmpty());
    }

    void forgetFatal() {
        lastFatal.set("");
    }

    /** Reads to the end, in a thread of its own that does not keep the process alive. */
    Thread follow(InputStream output) {
        return Thread.ofPlatform().daemon().name("postgres-log").start(() -> copy(output));
    }

    private void copy(InputStream output) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int fatal = line.indexOf("FATAL:");
                if (fatal >= 0) {
                    lastFatal.set(line.substring(fatal + "FATAL:".length()).strip());
                }
                append(line);
            }
        } catch (IOException e) {
            // The process is gone, or the disk is full: its own errors are seen by those who use the database.
            lastFatal.compareAndSet("", "its log could not be written: " + e.getMessage());
        }
    }

    private void append(String line) throws IOException {
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            Files.move(file, file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Writer writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(line);
            writer.write('\n');
        }
    }
}
