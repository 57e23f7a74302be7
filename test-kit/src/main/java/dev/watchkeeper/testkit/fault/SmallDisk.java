package dev.watchkeeper.testkit.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes that can be filled to the last byte and emptied again. To mount it takes root. */
public final class SmallDisk implements AutoCloseable {

    private static final int STEP = 4 << 10;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounted on the folder; the test is skipped, and says so, where that is not allowed. */
    public static SmallDisk mountedOn(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
            if (run("mount", "-t", "tmpfs", "-o", "mode=0755,size=" + megabytes + "m", "tmpfs", folder.toString())
                    != 0) {
                Assumptions.abort("needs the right to mount: run as root");
            }
            return new SmallDisk(folder);
        } catch (IOException e) {
            Assumptions.abort("needs mount: " + e.getMessage());
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Not one more page has room. */
    public void fill() {
        byte[] page = new byte[STEP];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (folder.toFile().getUsableSpace() >= STEP) {
                ballast.write(page);
            }
        } catch (IOException e) {
            // Full, which is what was wanted.
            return;
        }
    }

    public long freeBytes() {
        return folder.toFile().getUsableSpace();
    }

    public void makeRoom() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever used it has ended. */
    @Override
    public void close() {
        try {
            run("umount", "-l", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static int run(String... words) throws IOException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
