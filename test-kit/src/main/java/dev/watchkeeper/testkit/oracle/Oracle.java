package dev.watchkeeper.testkit.oracle;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.fault.FaultRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes several rotating logs at a steady rate while things go wrong, and knows afterwards what must be stored. */
public final class Oracle implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(10);

    private static final Duration POLL = Duration.ofMillis(200);

    private static final String STORED_BYTES =
            "select coalesce(sum(next_offset), 0) from stream where path like '%s%%'";

    private final FaultRun run;
    private final Path folder;
    private final Obligations obligations;
    private final int linesASecond;
    private final Duration rotation;
    private final Predicate<Path> noted;
    private final List<RotatingLog> logs = new ArrayList<>();
    private final Thread writing;
    private volatile boolean stopped;
    private volatile @Nullable IOException trouble;
    private double achievedRate;

    private Oracle(FaultRun run, Path folder, int linesASecond, Duration rotation, Predicate<Path> noted) {
        this.run = run;
        this.folder = folder;
        this.linesASecond = linesASecond;
        this.rotation = rotation;
        this.noted = noted;
        this.obligations = new Obligations(run.seed());
        this.writing = Thread.ofPlatform().name("oracle").unstarted(this::write);
    }

    /**
     * Begins to write.
     *
     * @param noted whether the collector has noted the file of this name: one that nobody ever saw under its live name is
     *     not read, so none is rotated before
     */
    public static Oracle writing(
            FaultRun run, Path folder, int files, int linesASecond, Duration rotation, Predicate<Path> noted) {
        Oracle oracle = new Oracle(run, folder, linesASecond, rotation, noted);
        try {
            for (int i = 0; i < files; i++) {
                oracle.logs.add(new RotatingLog(
                        folder.resolve("app-" + i + ".log"),
                        i,
                        oracle.obligations,
                        run.anotherRandom(),
                        Clock.systemUTC()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        oracle.writing.start();
        return oracle;
    }

    /** Everything that was written until now must be stored in the end. */
    public void stopWriting() {
        stopped = true;
        try {
            writing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (trouble != null) {
            throw new UncheckedIOException(trouble);
        }
    }

    public long lines() {
        return obligations.count();
    }

    /** Lines a second that were written, as a share of what was wanted. */
    public double achievedRate() {
        return achievedRate;
    }

    public int rotations() {
        return logs.stream().mapToInt(RotatingLog::generations).sum();
    }

    /** Waits until all is stored or nothing has moved for a while. Answers how long it took. */
    public Duration awaitEverything(TestDatabase database, Duration patience) {
        long began = System.nanoTime();
        long lastMove = began;
        long stored = -1;
        while (stored < bytes() && System.nanoTime() - lastMove < patience.toNanos()) {
            LockSupport.parkNanos(POLL.toNanos());
            long now = storedBytes(database);
            if (now != stored) {
                stored = now;
                lastMove = System.nanoTime();
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What is missing is told: which stretches, and where the files of their writer began. */
    public Findings findings(TestDatabase database) {
        Findings findings = obligations.compareWith(database, folder.toString());
        if (findings.missing() > 0) {
            run.say("missing %s", obligations.missing(database, folder.toString()));
            logs.forEach(log -> run.say("files began at %s", log.starts()));
        }
        return findings;
    }

    /** After {@link #stopWriting}: one more line, and how long it takes until it is stored. */
    public Duration freshLine(TestDatabase database) {
        try {
            logs.getFirst().write(1);
            logs.getFirst().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return awaitEverything(database, Duration.ofSeconds(30));
    }

    /** Bytes that were written and are not stored, as far as the database knows. */
    public long lag(TestDatabase database) {
        return bytes() - storedBytes(database);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            writing.join();
            for (RotatingLog log : logs) {
                log.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long bytes() {
        return logs.stream().mapToLong(RotatingLog::bytes).sum();
    }

    private long storedBytes(TestDatabase database) {
        return Long.parseLong(Rows.of(database, STORED_BYTES.formatted(folder)).getFirst());
    }

    private void write() {
        long began = System.nanoTime();
        long[] rotatedAt = new long[logs.size()];
        for (int i = 0; i < rotatedAt.length; i++) {
            // Each at another time.
            rotatedAt[i] = began - i * rotation.toNanos() / rotatedAt.length;
        }
        long written = 0;
        try {
            while (!stopped) {
                LockSupport.parkNanos(TICK.toNanos());
                long now = System.nanoTime();
                long due = linesASecond * (now - began) / Duration.ofSeconds(1).toNanos() / logs.size();
                for (int i = 0; i < logs.size(); i++) {
                    RotatingLog log = logs.get(i);
                    log.write((int) Math.max(0, due - log.lines()));
                    if (now - rotatedAt[i] > rotation.toNanos() && noted.test(log.path())) {
                        log.rotate();
                        rotatedAt[i] = now;
                    }
                }
            }
            for (RotatingLog log : logs) {
                log.flush();
                written += log.lines();
            }
            double seconds =
                    (double) (System.nanoTime() - began) / Duration.ofSeconds(1).toNanos();
            achievedRate = written / seconds / linesASecond;
            run.say(
                    "written lines=%d seconds=%.1f rate=%.0f/s rotations=%d",
                    written, seconds, written / seconds, rotations());
        } catch (IOException e) {
            trouble = e;
        }
    }
}
