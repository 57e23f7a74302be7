package dev.watchkeeper.collector.tail;

import dev.watchkeeper.collector.discover.Discovery;
import dev.watchkeeper.collector.discover.Sighting;
import dev.watchkeeper.collector.tail.TailedFile.Reading;
import dev.watchkeeper.collector.telling.Said;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.Segment;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The files that are read now. One loop looks for files and notes down how far they have come, another takes segments
 * and says what became of them; this stands between the two and is safe for both.
 *
 * <p>A stream is read only once its id is on disk: a collector that is killed never gives the same bytes a second id.
 */
public final class Tailer implements AutoCloseable {

    /** What is read of one file at once: several segments, for a single busy file is to fill a batch. */
    static final int RUN_BYTES = 5 << 18;

    private final Discovery discovery;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final FollowedFiles files;
    private final byte[] buffer = new byte[RUN_BYTES];
    private final Said said = new Said();
    private Self self;
    private Notes saved;
    private boolean looked;

    /**
     * @param grace how long a file without its live name must stand still to count as finished
     * @param random where the ids of streams come from
     */
    public Tailer(
            String node,
            Discovery discovery,
            Checkpoints checkpoints,
            Duration grace,
            Clock clock,
            RandomGenerator random) {
        this.discovery = discovery;
        this.checkpoints = checkpoints;
        this.clock = clock;
        saved = checkpoints.load();
        self = saved.as(node);
        // From 1 to 2^63 - 1: a stream's id is positive.
        files = new FollowedFiles(saved.streams(), () -> random.nextLong(1, Long.MAX_VALUE), grace);
    }

    /** Without one it is not known which streams the node has: then files that are met may get a second id. */
    public synchronized boolean hasLife() {
        return self.life() > 0;
    }

    /** A new life, and the streams of those before it. */
    public synchronized void begin(long life, List<KnownStream> streams) {
        files.remember(streams.stream()
                .flatMap(known -> Checkpoint.of(known, FollowedFiles.day(known.lastTakenAt())).stream())
                .toList());
        try {
            files.recognise();
        } catch (IOException e) {
            throw new UncheckedIOException("files that were found cannot be compared with what is known of them", e);
        }
        self = new Self(self.node(), life);
    }

    /**
     * One look at the folders, and a note of where every stream stands. Without a life files are opened, so that no
     * rotation takes them away, but neither noted nor read.
     *
     * @return the folders that were looked into
     */
    public Set<Path> look() {
        Sighting sighting = discovery.look();
        sighting.closed().forEach(this::tellClosed);
        synchronized (this) {
            files.reconcile(sighting, clock.instant());
            looked = hasLife();
        }
        save();
        return sighting.folders();
    }

    /**
     * Runs of several streams in turn, one a stream, some {@code budget} bytes.
     *
     * @param not streams to pass over
     * @param from where a stream is read from, if not from the first byte that is not stored
     */
    public synchronized List<Run> next(long budget, Set<Long> not, Map<Long, Long> from) {
        if (!hasLife()) {
            // Whoever introduces a stream without its life may be taken for a dead self.
            return List.of();
        }
        List<Run> runs = new ArrayList<>(gone(not, from));
        long room = budget;
        for (TailedFile file : files.inTurn()) {
            if (room <= LineCut.MAX_BYTES) {
                break;
            }
            files.hadItsTurn(file);
            if (file.isNoted() && !not.contains(file.stream())) {
                List<Segment> segments = read(file, from.getOrDefault(file.stream(), file.acknowledged()), room);
                if (!segments.isEmpty()) {
                    Run run = new Run(file.introduction(self), segments);
                    runs.add(run);
                    room -= run.next() - run.first();
                }
            }
        }
        return runs;
    }

    /** All before {@code offset} is stored: the next segment starts there. False if the stream's bytes are gone. */
    public synchronized boolean goOnAt(long stream, long offset) {
        return files.goOnAt(stream, offset);
    }

    /** What is in the files and not known to be stored. */
    public long lagBytes() {
        return lagBytes(Set.of());
    }

    /** The same without some streams. */
    public synchronized long lagBytes(Set<Long> without) {
        return files.inTurn().stream()
                .filter(file -> !without.contains(file.stream()))
                .mapToLong(TailedFile::waitingBytes)
                .sum();
    }

    public synchronized int fileCount() {
        return files.inTurn().size();
    }

    /** A restart will go on here. Trouble is told once and tried again with the next call. */
    public void save() {
        Notes now;
        synchronized (this) {
            if (!looked) {
                // Which files are the streams it knows is not settled yet: noted now, some would be forgotten.
                return;
            }
            now = new Notes(self, files.checkpoints(clock.instant()));
        }
        try {
            if (!now.equals(saved)) {
                checkpoints.save(now);
                saved = now;
            }
            said.over("save");
            note(now.streams());
        } catch (ClosedByInterruptException e) {
            // The loop is being stopped; who stops it saves once more.
            return;
        } catch (IOException e) {
            if (said.isNew("save")) {
                Log.errorf(
                        "cannot write the checkpoints, files that are met from now on have to wait:"
                                + " make room in the state folder trouble=%s",
                        e);
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        files.close();
    }

    private List<Run> gone(Set<Long> not, Map<Long, Long> from) {
        return files.gone().stream()
                .filter(lost -> !not.contains(lost.stream()))
                .flatMap(lost -> lost.run(self, from.getOrDefault(lost.stream(), lost.acknowledged())).stream())
                .toList();
    }

    private List<Segment> read(TailedFile file, long from, long room) {
        try {
            int most = (int) Math.min(room, buffer.length);
            Reading reading = file.read(buffer, most, from, files.isFinished(file, clock.instant()));
            return switch (reading) {
                case Reading.Nothing nothing -> List.of();
                case Reading.Lines lines -> lines.segments();
                case Reading.Rewritten rewritten -> {
                    files.startAnew(file);
                    yield List.of();
                }
            };
        } catch (ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (said.isNew("read " + file.path())) {
                Log.warnf("cannot read an open file, it is tried again file=%s trouble=%s", file.path(), e);
            }
        }
        return List.of();
    }

    private synchronized void note(List<Checkpoint> onDisk) {
        Set<Long> streams = onDisk.stream().map(Checkpoint::stream).collect(Collectors.toCollection(HashSet::new));
        files.inTurn().stream().filter(file -> streams.contains(file.stream())).forEach(TailedFile::note);
    }

    private void tellClosed(Path folder) {
        if (said.isNew("folder " + folder)) {
            Log.warnf(
                    "a folder is not looked into, the collector's user may not: add the user to the folder's group,"
                            + " or exclude it by narrower globs folder=%s",
                    folder);
        }
    }
}
