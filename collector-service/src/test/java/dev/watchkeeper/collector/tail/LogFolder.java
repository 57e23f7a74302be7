package dev.watchkeeper.collector.tail;

import dev.watchkeeper.collector.discover.Discovery;
import dev.watchkeeper.collector.discover.FileIdentity;
import dev.watchkeeper.collector.state.StateFolder;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** A folder of real log files, what writers do to them, and a collector's tailer over them. */
public final class LogFolder {

    public static final Duration GRACE = Duration.ofSeconds(5);

    private final Path logs;
    private final Path state;
    private final TurnedClock clock = TurnedClock.at("2026-01-01T12:00:00Z");
    private final Random random = new Random(7);
    private StateFolder folder;
    private boolean waitsForItsLife;
    private Tailer tailer;

    public LogFolder(Path temp) {
        try {
            logs = Files.createDirectories(temp.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state = temp.resolve("state");
    }

    public void startCollector() {
        folder = StateFolder.take(state);
        tailer = new Tailer(
                "node-1",
                new Discovery(List.of(logs + "/*.log"), List.of()),
                new Checkpoints(folder),
                GRACE,
                clock,
                random);
        if (!waitsForItsLife && !tailer.hasLife()) {
            tailer.begin(1, List.of());
        }
    }

    /** From now on a collector without state gets its life from the test. */
    public void waitForLives() {
        waitsForItsLife = true;
    }

    public void stopCollector() throws IOException {
        tailer.save();
        killCollector();
    }

    /** Nothing is written down any more. */
    public void killCollector() throws IOException {
        tailer.close();
        folder.close();
    }

    public Tailer tailer() {
        return tailer;
    }

    public TurnedClock clock() {
        return clock;
    }

    public Path path(String name) {
        return logs.resolve(name);
    }

    /** Everything the collector ever noted. */
    public void loseState() throws IOException {
        Files.deleteIfExists(state.resolve(Checkpoints.FILE));
    }

    /** As somebody noted it who knew of no lives, or under another node's name. */
    public void forgetLife() throws IOException {
        Path file = state.resolve(Checkpoints.FILE);
        String noted = Files.readString(file);
        String without = noted.replaceFirst("\"life\":[1-9][0-9]*", "\"life\":0");
        if (without.equals(noted)) {
            throw new IllegalStateException("no life is noted: " + noted);
        }
        Files.writeString(file, without);
    }

    /** Their ids, as they are noted now. */
    public List<String> notedStreams() throws IOException {
        return Pattern.compile("\"stream\":(\\d+)")
                .matcher(Files.readString(state.resolve(Checkpoints.FILE)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    public void damageState() throws IOException {
        Files.writeString(state.resolve(Checkpoints.FILE), "{\"version\":2,\"str");
    }

    /** The same file, the same first bytes, another content behind them. */
    public void overwrite(String name, String text) throws IOException {
        Files.writeString(path(name), text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    Path state() {
        return state;
    }

    public void append(String name, String text) throws IOException {
        Files.writeString(path(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    public void rename(String from, String to) throws IOException {
        Files.move(path(from), path(to));
    }

    /** Whether a checkpoint on disk speaks of the file that bears the name now. */
    public boolean hasMet(String name) throws IOException {
        Path checkpoints = state.resolve(Checkpoints.FILE);
        return Files.exists(path(name))
                && Files.exists(checkpoints)
                && Files.readString(checkpoints)
                        .contains("\"inode\":" + FileIdentity.of(path(name)).inode() + ",");
    }

    void delete(String name) throws IOException {
        Files.delete(path(name));
    }

    void truncate(String name) throws IOException {
        Files.writeString(path(name), "", StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** A folder in the way of the file to write stops even root. */
    void breakTheStateFolder() throws IOException {
        Files.createDirectory(state.resolve(Checkpoints.FILE + ".tmp"));
    }

    void mendTheStateFolder() throws IOException {
        Files.delete(state.resolve(Checkpoints.FILE + ".tmp"));
    }

    List<Run> next() {
        tailer.look();
        return next(4 << 20);
    }

    List<Run> next(long budget) {
        return tailer.next(budget, Set.of(), Map.of());
    }

    /** Looks, reads and acknowledges until nothing comes any more. */
    List<Segment> readSegments() {
        List<Segment> all = new ArrayList<>();
        List<Run> some = next();
        while (!some.isEmpty()) {
            some.forEach(run -> all.addAll(run.segments()));
            some.forEach(run -> tailer.goOnAt(run.stream(), run.next()));
            some = next();
        }
        // What was cut off is read once its new id is on disk.
        tailer.look();
        return all;
    }

    List<String> readAll() {
        List<String> lines = new ArrayList<>();
        readSegments().forEach(segment -> lines.addAll(segment.lines()));
        return lines;
    }

    Segment readOne() {
        List<Segment> segments = readSegments();
        if (segments.size() != 1) {
            throw new AssertionError("expected one segment, got " + segments);
        }
        return segments.getFirst();
    }
}
