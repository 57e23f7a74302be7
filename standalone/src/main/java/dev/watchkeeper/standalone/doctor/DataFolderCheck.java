package dev.watchkeeper.standalone.doctor;

import dev.watchkeeper.standalone.doctor.Finding.Fine;
import dev.watchkeeper.standalone.doctor.Finding.InTheWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the data folder can be made or written to, and how much fits into it. Nothing is made. */
record DataFolderCheck(Path folder) implements Check {

    private static final long GIGABYTE = 1L << 30;
    private static final long LEAST_FREE = 2 * GIGABYTE;

    @Override
    public Finding look() {
        Path existing = existing();
        boolean usable = Files.isDirectory(existing) && Files.isWritable(existing);
        if (!usable) {
            return new InTheWay(
                    "the data folder " + folder + " cannot be written to",
                    "make it writable, or choose another with --data DIR or WATCHKEEPER_HOME");
        }
        return new Fine("data folder " + folder + (existing.equals(folder) ? "" : " (made at the first start)"));
    }

    Finding space() {
        try {
            long free = Files.getFileStore(existing()).getUsableSpace();
            String words = "%.1f GB free for data".formatted(free / (double) GIGABYTE);
            return free >= LEAST_FREE
                    ? new Fine(words)
                    : new InTheWay("only " + words, "make room, or choose another folder with --data DIR");
        } catch (IOException e) {
            return new InTheWay("free space is unknown (" + e.getMessage() + ")", "look at it with df");
        }
    }

    /** The folder, or the nearest one above it that is there. */
    private Path existing() {
        Path path = folder;
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }
}
