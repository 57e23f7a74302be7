package dev.watchkeeper.testkit.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One application's log, written as an application writes: in torn pieces, and rotated by renaming. */
final class RotatingLog implements AutoCloseable {

    /** So many rotated files are kept; a run that makes more would delete what was perhaps not read. */
    private static final int MOST_GENERATIONS = 999;

    private static final int LATE_LINES = 3;
    private static final int ERROR_EVERY = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS").withZone(ZoneOffset.UTC);

    private final Path path;
    private final int writer;
    private final Obligations obligations;
    private final Random random;
    private final Clock clock;
    private FileChannel channel;
    private ByteBuffer torn = ByteBuffer.allocate(0);
    private long lines;
    private long bytes;
    private int generations;
    private final List<Long> starts = new ArrayList<>(List.of(0L));

    RotatingLog(Path path, int writer, Obligations obligations, Random random, Clock clock) throws IOException {
        this.path = path;
        this.writer = writer;
        this.obligations = obligations;
        this.random = random;
        this.clock = clock;
        this.channel = open();
    }

    /** Writes lines; often the last of them is finished only by the next call. */
    void write(int count) throws IOException {
        if (count == 0) {
            return;
        }
        byte[] text = text(count);
        int now = random.nextBoolean() ? text.length : text.length - random.nextInt(1, 40);
        flush();
        write(ByteBuffer.wrap(text, 0, now));
        torn = ByteBuffer.wrap(text, now, text.length - now).slice();
    }

    /** Nothing is torn any more: what was written until now must be found. */
    void flush() throws IOException {
        write(torn);
        torn = ByteBuffer.allocate(0);
        obligations.owe(writer, lines);
    }

    /** As logrotate does it; the application writes on into the old file for a moment. */
    void rotate() throws IOException {
        if (generations == MOST_GENERATIONS) {
            return;
        }
        for (int old = generations; old > 0; old--) {
            Files.move(generation(old), generation(old + 1), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(path, generation(1), StandardCopyOption.ATOMIC_MOVE);
        generations++;
        write(LATE_LINES);
        flush();
        channel.close();
        channel = open();
        starts.add(lines);
    }

    /** Of each generation the number of its first line. */
    List<Long> starts() {
        return List.copyOf(starts);
    }

    /** Its live name. */
    Path path() {
        return path;
    }

    int generations() {
        return generations;
    }

    long lines() {
        return lines;
    }

    /** Of all generations together. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private byte[] text(int count) {
        StringBuilder text = new StringBuilder();
        String time = TIME.format(clock.instant());
        for (int i = 0; i < count; i++) {
            String level = lines % ERROR_EVERY == ERROR_EVERY - 1 ? "ERROR" : "INFO";
            text.append(time)
                    .append(' ')
                    .append(level)
                    .append(" [Shop] ")
                    .append(obligations.message(writer, lines))
                    .append('\n');
            lines++;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(ByteBuffer some) throws IOException {
        bytes += some.remaining();
        while (some.hasRemaining()) {
            channel.write(some);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path generation(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
