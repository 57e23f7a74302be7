package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Request.Answer;
import dev.watchkeeper.e2e.model.Request.Run;
import dev.watchkeeper.e2e.model.Request.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sender: what it holds in memory dies with it, what it noted on its disk does not. */
final class Collector {

    private final LogFiles files;
    private final Database database;
    private final Recognition recognition;
    private final Flaw flaw;

    private final Map<Long, Note> disk = new LinkedHashMap<>();
    private final List<Following> followings = new ArrayList<>();
    private final Map<Integer, Request> underWay = new LinkedHashMap<>();
    private boolean alive;
    private int life;
    private int requests;
    private long streams;

    Collector(LogFiles files, Database database, Flaw flaw, Occasions occasions) {
        this.files = files;
        this.database = database;
        this.recognition = new Recognition(database, flaw, occasions);
        this.flaw = flaw;
    }

    /** It asks where its streams stand before it reads on: its own notes may be old. */
    void start() {
        if (alive) {
            return;
        }
        alive = true;
        life = database.beginLife();
        boolean stateWasLost = disk.isEmpty();
        List<LogFile> found = files.found();
        followings.addAll(recognition.fromNotes(disk.values(), found));
        for (LogFile file : found) {
            if (!holds(file)) {
                recognition.fromDatabase(file, stateWasLost).ifPresent(followings::add);
            }
        }
    }

    void kill() {
        alive = false;
        followings.clear();
        underWay.clear();
        files.closeDeleted();
        files.generations().forEach(Generation::forgotten);
    }

    void loseState() {
        kill();
        disk.clear();
        files.generations().forEach(Generation::forgottenOnDisk);
    }

    /** Finds new files, and notices what became of the old ones. */
    void look() {
        if (!alive) {
            return;
        }
        List<LogFile> unknown = new ArrayList<>(files.found());
        unknown.removeIf(this::holds);
        // An open file goes on under its new stream, even if it has no name any more by which it could be found.
        followings.forEach(following -> following.look(flaw).ifPresent(unknown::add));
        unknown.forEach(file -> followings.add(Following.anew(++streams, file)));
        followings.forEach(following -> following.look(flaw));
        followings.removeIf(this::isDone);
    }

    private boolean isDone(Following following) {
        boolean done = following.isDone() && !isUnderWay(following.stream);
        if (done) {
            disk.remove(following.stream);
        }
        return done;
    }

    boolean holds(LogFile file) {
        return followings.stream().anyMatch(following -> following.holds(file));
    }

    /** Writes down how much was seen. A stream that was never sent needs no note. */
    void note() {
        followings.stream()
                .filter(following -> disk.containsKey(following.stream))
                .forEach(this::note);
    }

    private void note(Following following) {
        disk.put(following.stream, following.note());
    }

    /** One batch of what waits, or none. Calm means that it waits for nothing and takes everything. */
    @Nullable
    Request ship(Dice dice, boolean calm) {
        look();
        List<Run> runs = new ArrayList<>();
        for (Following following : followings) {
            if (!isUnderWay(following.stream) && (calm || dice.chance(50))) {
                Run run = following.next(dice, calm, flaw);
                if (run != null) {
                    noteBeforeSending(following);
                    runs.add(run);
                }
            }
        }
        if (runs.isEmpty()) {
            return null;
        }
        Request request = new Request(++requests, life, runs);
        underWay.put(request.number(), request);
        if (flaw == Flaw.ACKNOWLEDGED_BEFORE_THE_ANSWER) {
            runs.forEach(run -> following(run.introduction().stream()).goOnAt(run.next()));
        }
        return request;
    }

    /**
     * A second id would be a second stream. All that is known of the inode goes to the disk at once: else the stream of a
     * former content would look like this file's after a restart.
     */
    private void noteBeforeSending(Following following) {
        if (!disk.containsKey(following.stream)) {
            followings.stream()
                    .filter(other -> other.inode == following.inode && disk.containsKey(other.stream))
                    .forEach(this::note);
            note(following);
        }
    }

    /** Answers whether anybody was still waiting for this. */
    boolean hear(Answer answer) {
        Request request = underWay.remove(answer.number());
        if (request == null) {
            return false;
        }
        for (Run run : request.runs()) {
            Verdict verdict = answer.verdicts().get(run.introduction().stream());
            if (verdict != null) {
                settle(following(run.introduction().stream()), run, verdict);
            }
        }
        return true;
    }

    private static void settle(Following following, Run run, Verdict verdict) {
        switch (verdict) {
            case Verdict.GoOnAt goOn -> following.goOnAt(goOn.cursor());
            case Verdict.Refused() -> following.refused(run);
            case Verdict.Later() -> {}
        }
    }

    /** No answer came in time. Whether the batch will still arrive, nobody knows. */
    void giveUp(Dice dice) {
        if (!underWay.isEmpty()) {
            underWay.remove(dice.oneOf(List.copyOf(underWay.keySet())));
        }
    }

    int batchesUnderWay() {
        return underWay.size();
    }

    private boolean isUnderWay(long stream) {
        return underWay.values().stream()
                .flatMap(request -> request.runs().stream())
                .anyMatch(run -> run.introduction().stream() == stream);
    }

    private Following following(long stream) {
        return followings.stream()
                .filter(following -> following.stream == stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a batch of a stream that is not followed: " + stream));
    }
}
