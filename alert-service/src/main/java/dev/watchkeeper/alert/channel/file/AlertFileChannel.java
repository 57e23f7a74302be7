package dev.watchkeeper.alert.channel.file;

import dev.watchkeeper.alert.channel.Channel;
import dev.watchkeeper.alert.channel.Outcome;
import dev.watchkeeper.alert.wording.Message;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Appends one block per alert: a line with the time, then its text, indented. Only a line that begins with a time begins
 * an alert, and no text of an alert can begin a line.
 */
public final class AlertFileChannel implements Channel {

    private static final String INDENT = "    ";

    private final Path path;

    public AlertFileChannel(Path path) {
        this.path = path.toAbsolutePath();
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Uni<Outcome> send(Message message) {
        return Uni.createFrom()
                .item(() -> append(block(message)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    static String block(Message message) {
        String text = message.text()
                .lines()
                .map(line -> (INDENT + line).stripTrailing())
                .collect(Collectors.joining("\n"));
        return message.firedAt() + " " + message.headline() + " id=" + message.id() + "\n" + text + "\n";
    }

    /** A full or broken disk may heal: every trouble is worth another try. */
    private Outcome append(String block) {
        try {
            Files.createDirectories(path.resolveSibling(""));
            String separator = endsInTheMiddleOfALine() ? "\n" : "";
            write(ByteBuffer.wrap((separator + block).getBytes(StandardCharsets.UTF_8)));
            return new Outcome.Sent();
        } catch (IOException e) {
            return Outcome.TryAgain.because("the alert file could not be written: " + e);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        boolean isNew = Files.notExists(path);
        try (FileChannel file = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                onlyForItsOwner())) {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        if (isNew && isPosix()) {
            // The name of a new file is safe only when its folder is.
            try (FileChannel folder = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    /** An attempt that was cut off leaves half a line; the next alert must not hang on to it. */
    private boolean endsInTheMiddleOfALine() throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) == 0) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }

    private FileAttribute<?>[] onlyForItsOwner() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
