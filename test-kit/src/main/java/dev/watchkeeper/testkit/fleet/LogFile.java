package dev.watchkeeper.testkit.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that an application writes and a fleet watches. */
public record LogFile(Path path) {

    /** Adds whole lines. */
    public void append(String... lines) {
        try {
            Files.writeString(
                    path,
                    String.join("\n", lines) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As logrotate does it: renamed out of the way; the next append makes a new file. */
    public LogFile renameTo(String name) {
        try {
            return new LogFile(Files.move(path, path.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
