package dev.watchkeeper.collector.tail;

import dev.watchkeeper.collector.discover.FileIdentity;
import dev.watchkeeper.collector.discover.FoundFile;
import dev.watchkeeper.collector.discover.Sighting;
import dev.watchkeeper.collector.telling.Said;
import dev.watchkeeper.contract.Segment.Gap;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files are open, and which are known from before. A file is known by device and inode: it stays open, and stays
 * the same stream, under whatever name it is found, and when it is found no more.
 *
 * <p>A file with a rotated name is opened only if a checkpoint knows it and bytes of it are left: it was written to after
 * it was finished, or rotated while no collector ran.
 */
final class FollowedFiles {

    /** A checkpoint whose file is not there is kept this long: its disk may be mounted late. */
    static final int DAYS_REMEMBERED = 7;

    /** The next to be read comes first. */
    private final LinkedHashMap<FileIdentity, TailedFile> open = new LinkedHashMap<>();

    private final List<Gone> gone = new ArrayList<>();
    private final Remembered remembered = new Remembered();
    private final LongSupplier streamIds;
    private final Duration grace;
    private final Said said = new Said();

    /**
     * @param streamIds draws ids for new streams
     * @param grace how long a file without its live name must stand still to count as finished
     */
    FollowedFiles(List<Checkpoint> known, LongSupplier streamIds, Duration grace) {
        known.forEach(remembered::add);
        this.streamIds = streamIds;
        this.grace = grace;
    }

    /** What somebody else knows of this node's streams. What is noted here itself knows more, and is asked first. */
    void remember(List<Checkpoint> told) {
        Set<Long> known = Stream.concat(
                        remembered.all().map(Checkpoint::stream),
                        open.values().stream().map(TailedFile::stream))
                .collect(Collectors.toSet());
        told.stream()
                .filter(checkpoint -> !known.contains(checkpoint.stream()))
                .sorted(Comparator.comparingLong(Checkpoint::acknowledged).reversed())
                .forEach(remembered::add);
    }

    /** Files that were opened before anybody could say which streams they are: now they are known again, or new. */
    void recognise() throws IOException {
        for (TailedFile file : inTurn()) {
            List<Checkpoint> known = remembered.of(file.identity());
            if (!file.isNoted() && !known.isEmpty()) {
                resume(file, known, file.path().toString());
            }
        }
    }

    /** In turn: who takes one calls {@link #hadItsTurn}. */
    List<TailedFile> inTurn() {
        return List.copyOf(open.values());
    }

    void hadItsTurn(TailedFile file) {
        open.putLast(file.identity(), file);
    }

    List<Gone> gone() {
        return List.copyOf(gone);
    }

    /** All before {@code offset} is stored. False if nothing is known of the stream any more. */
    boolean goOnAt(long stream, long offset) {
        Optional<TailedFile> file =
                open.values().stream().filter(one -> one.stream() == stream).findFirst();
        file.ifPresent(one -> one.goOnAt(offset));
        Optional<Gone> lost =
                gone.stream().filter(one -> one.stream() == stream).findFirst();
        lost.ifPresent(one -> one.goOnAt(offset));
        gone.removeIf(Gone::isOver);
        return file.isPresent() || lost.isPresent();
    }

    /** Opens what is new, notes what was renamed, closes what is finished and stored to its last byte. */
    void reconcile(Sighting sighting, Instant now) {
        Map<FileIdentity, FoundFile> found = new LinkedHashMap<>();
        // Of two names of one file the live one counts.
        sighting.files().forEach(file -> found.merge(file.identity(), file, (a, b) -> a.rotated() ? b : a));
        found.values().stream()
                .filter(file -> !open.containsKey(file.identity()))
                .forEach(file -> meet(file, day(now)));
        for (TailedFile file : inTurn()) {
            lookAt(file, found.get(file.identity()), now);
        }
    }

    List<Checkpoint> checkpoints(Instant now) {
        long day = day(now);
        remembered.removeIf(checkpoint -> isForgotten(checkpoint, day));
        return Stream.concat(open.values().stream().flatMap(file -> file.checkpoint(day).stream()), remembered.all())
                .sorted(Comparator.comparingLong(Checkpoint::stream))
                .toList();
    }

    boolean isFinished(TailedFile file, Instant now) {
        return file.isFinished(now, grace);
    }

    /** The same file, but another content: its lines are another stream, from the start. */
    void startAnew(TailedFile file) throws IOException {
        Log.warnf(
                "a file was cut off or written anew and is read from its start file=%s stream=%d",
                file.path(), file.stream());
        file.checkpoint(0).ifPresent(before -> lose(before, Gap.OVERWRITTEN));
        file.startAnew(streamIds.getAsLong());
    }

    void close() throws IOException {
        for (TailedFile file : open.values()) {
            file.close();
        }
        open.clear();
    }

    private void meet(FoundFile found, long day) {
        List<Checkpoint> known = remembered.of(found.identity());
        if (known.isEmpty() && found.rotated()) {
            return;
        }
        if (found.rotated()
                && known.size() == 1
                && found.size() == known.getFirst().acknowledged()) {
            remembered.replace(known.getFirst().seenOn(day));
            return;
        }
        try {
            Optional<TailedFile> opened = TailedFile.open(found, streamIds.getAsLong());
            if (opened.isPresent()) {
                follow(opened.get(), found, known);
            }
            said.over(found.path().toString());
        } catch (NoSuchFileException e) {
            // Gone since it was found.
            return;
        } catch (AccessDeniedException e) {
            tellOnce(found, "the collector's user may not read it: add the user to the file's group");
        } catch (IOException e) {
            tellOnce(found, e.toString());
        }
    }

    private void follow(TailedFile file, FoundFile found, List<Checkpoint> known) throws IOException {
        boolean resumed = resume(file, known, found.path().toString());
        if (resumed || !found.rotated()) {
            open.put(found.identity(), file);
            Log.infof("file=%s stream=%d %s", found.path(), file.stream(), resumed ? "is read on" : "is new");
        } else {
            // The old file is gone and its number was given to another one, which is not ours.
            file.close();
        }
    }

    /** Whether the file holds one of these contents. Whatever happened to the others, they are under its number no more. */
    private boolean resume(TailedFile file, List<Checkpoint> known, String path) throws IOException {
        boolean resumed = false;
        for (Checkpoint one : known) {
            if (!resumed && file.resume(one)) {
                resumed = true;
            } else {
                lose(one, one.path().equals(path) ? Gap.OVERWRITTEN : Gap.DELETED_UNREAD);
            }
        }
        remembered.forget(file.identity());
        return resumed;
    }

    private void lookAt(TailedFile file, @Nullable FoundFile found, Instant now) {
        try {
            if (!file.lookAt(found, now)) {
                startAnew(file);
            } else if (file.isFinished(now, grace) && file.isReadToItsEnd()) {
                retire(file, found != null, now);
            }
        } catch (IOException e) {
            if (said.isNew("look " + file.path())) {
                Log.warnf("cannot look at an open file file=%s trouble=%s", file.path(), e);
            }
        }
    }

    /** While it is still there, it may still be written to: then it is opened again. */
    private void retire(TailedFile file, boolean stillThere, Instant now) throws IOException {
        open.remove(file.identity());
        if (stillThere) {
            file.checkpoint(day(now)).ifPresent(remembered::replace);
        }
        file.close();
        Log.infof("file=%s stream=%d is finished", file.path(), file.stream());
    }

    private void tellOnce(FoundFile found, String trouble) {
        if (said.isNew(found.path().toString())) {
            Log.warnf("a file is not read file=%s trouble=%s", found.path(), trouble);
        }
    }

    private boolean isForgotten(Checkpoint checkpoint, long day) {
        boolean forgotten = checkpoint.seenOnDay() < day - DAYS_REMEMBERED;
        if (forgotten) {
            lose(checkpoint, Gap.DELETED_UNREAD);
        }
        return forgotten;
    }

    private void lose(Checkpoint last, Gap reason) {
        if (last.hasUnreadBytes()) {
            Log.errorf(
                    "a file is gone and was not read to its end file=%s stream=%d bytes=%d reason=%s",
                    last.path(), last.stream(), last.unreadBytes(), reason);
            gone.add(new Gone(last, reason));
        }
    }

    static long day(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }
}
