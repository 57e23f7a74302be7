package dev.watchkeeper.standalone.imports.sending;

import dev.watchkeeper.collector.ship.Backoff;
import dev.watchkeeper.collector.tail.Run;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.instance.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Does what an instance said of a batch: files go on, go back, wait, or give bytes up. */
public final class Settling {

    /** Whoever imports waits for it: after so long without a byte that was stored it is better to say why. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Pause pause;
    private final Clock clock;
    private final Tally tally;
    private Backoff backoff = new Backoff(new Random());
    private @Nullable Instant nothingSince;

    public Settling(Pause pause, Clock clock, Tally tally) {
        this.pause = pause;
        this.clock = clock;
        this.tally = tally;
    }

    /** True if all of it was taken. Else it has waited as long as it was told to. */
    boolean settle(List<Run> runs, BatchAnswer told, Map<Long, FileReading> files) throws InterruptedException {
        Map<Long, List<SegmentAnswer>> byStream =
                told.segments().stream().collect(Collectors.groupingBy(SegmentAnswer::stream));
        Map<Long, SegmentAnswer> stopped = new HashMap<>();
        boolean moved = false;
        for (Run run : runs) {
            FileReading file = files.get(run.stream());
            if (file == null) {
                throw new IllegalStateException("nothing is known of stream " + run.stream());
            }
            List<SegmentAnswer> answers = byStream.getOrDefault(run.stream(), List.of());
            moved |= settle(run, answers, file, stopped);
        }
        if (moved) {
            backoff = new Backoff(new Random());
            nothingSince = null;
        }
        if (stopped.isEmpty()) {
            return true;
        }
        boolean learned = stopped.values().stream().anyMatch(answer -> answer.verdict() != Verdict.LATER);
        if (!moved || !learned) {
            pause(stopped.values());
        }
        return false;
    }

    /** Whether something was stored, or is known to be. The first segment that was not taken decides for those behind it. */
    private boolean settle(Run run, List<SegmentAnswer> answers, FileReading file, Map<Long, SegmentAnswer> stopped) {
        long before = run.first();
        long stored = before;
        for (int i = 0; i < run.segments().size(); i++) {
            Segment segment = run.segments().get(i);
            SegmentAnswer answer = i < answers.size()
                    ? answers.get(i)
                    : SegmentAnswer.later(run.stream(), 0, "the answer says nothing of some lines");
            boolean moves = answer.verdict() == Verdict.TAKEN || answer.verdict() == Verdict.GO_ON_AT;
            if (answer.verdict() != Verdict.TAKEN || answer.cursor() < segment.next()) {
                stopped.put(run.stream(), answer);
                file.isStored(stored);
                if (moves) {
                    goOn(file, answer.cursor());
                } else {
                    file.isUnheard(run.next());
                }
                boolean givesUp = answer.verdict() == Verdict.REFUSED && segment.gap() == null;
                if (givesUp) {
                    file.giveUp(segment, answer.why());
                }
                return stored > before || moves && answer.cursor() != before || givesUp;
            }
            stored = segment.next();
            tally.stored(segment);
            if (answer.cursor() > run.next()) {
                goOn(file, answer.cursor());
            }
        }
        file.isStored(stored);
        return true;
    }

    /** A stream that somebody else moved may hold what is not in this file: it takes a new look to know. */
    private static void goOn(FileReading file, long cursor) {
        if (!file.mayStandAt(cursor)) {
            throw new Trouble("while " + file.file().inFolder()
                    + " was imported, somebody else sent lines of it, perhaps an import that was stopped: repeat the command,"
                    + " it goes on where all of them stand");
        }
        file.isStored(cursor);
    }

    private void pause(Iterable<SegmentAnswer> stopped) throws InterruptedException {
        Duration asked = Duration.ZERO;
        String why = "";
        for (SegmentAnswer answer : stopped) {
            Duration one = Duration.ofMillis(answer.afterMillis());
            asked = one.compareTo(asked) > 0 ? one : asked;
            why = answer.why().isEmpty() ? why : answer.why();
        }
        Instant now = clock.instant();
        Instant since = nothingSince == null ? now : nothingSince;
        if (Duration.between(since, now).compareTo(PATIENCE) >= 0) {
            throw new Trouble("nothing was taken for a minute (" + why
                    + "): put that right and repeat the command, it goes on where it stands");
        }
        nothingSince = since;
        pause.pause(backoff.next(asked));
    }
}
