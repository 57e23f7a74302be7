package dev.watchkeeper.standalone.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** One secret in one file that only its owner may read. */
public record KeptSecret(Path file) {

    private static final String OWNER_ONLY = "rw-------";

    public boolean exists() {
        return Files.exists(file);
    }

    /** What is kept; the first time, what is drawn now. */
    public String keptOr(Supplier<String> drawn) {
        try {
            if (!exists()) {
                write(drawn.get());
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
            String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new Trouble("the file " + file + " is empty: restore it from a backup, or delete it");
            }
            return secret;
        } catch (IOException e) {
            throw new Trouble("the file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** All or nothing: a process that is killed here leaves no half secret behind. */
    private void write(String secret) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))) {
            channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
