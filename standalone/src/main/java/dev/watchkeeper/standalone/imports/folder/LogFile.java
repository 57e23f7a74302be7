package dev.watchkeeper.standalone.imports.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A file with lines in it.
 *
 * @param inFolder its path in the folder, with slashes: what people call it
 * @param size how many bytes it had when it was found, packed as it is
 */
public record LogFile(
        Path file,
        String inFolder,
        FileName name,
        Packing packing,
        long size,
        FileTime changed,
        @Nullable Object key) {

    static LogFile of(Path file, String inFolder, Packing packing, BasicFileAttributes seen) {
        return new LogFile(
                file, inFolder, FileName.of(inFolder), packing, seen.size(), seen.lastModifiedTime(), seen.fileKey());
    }

    /** Any file, under its own name. */
    public static LogFile of(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return of(file, file.getFileName().toString(), packingOf(file), seen);
    }

    public boolean isPacked() {
        return packing != Packing.NONE;
    }

    public Content open() {
        return Content.of(isPacked(), this::unpacked);
    }

    /** Whether it is another one than when it was found, or there is more in it now. */
    public boolean hasChanged() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return now.size() != size
                || !now.lastModifiedTime().equals(changed)
                || key != null && !key.equals(now.fileKey());
    }

    private InputStream unpacked() throws IOException {
        InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        try {
            return packing.unpack(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Of a file that is not packed: what its first bytes say. */
    static Packing packingOf(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 16)) {
            return Packing.of(in);
        }
    }
}
