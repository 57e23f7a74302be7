package dev.watchkeeper.collector.batch;

import dev.watchkeeper.collector.tail.Run;
import dev.watchkeeper.collector.tail.Tailer;
import dev.watchkeeper.collector.telling.Said;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.List;

/** Does what a receiver said of a run: its stream goes on, goes back, waits, or gives bytes up. */
final class Settling {

    /** Between two offers of one run that came back with nothing learned. */
    private static final Duration HOLD = Duration.ofSeconds(1);

    /** Between two offers of a gap that is refused like the bytes it stands for. */
    private static final Duration HOLD_REFUSED_GAP = Duration.ofSeconds(10);

    /**
     * What became of a run.
     *
     * @param lines how many of its lines are stored
     * @param asItWasOffered all of it is stored, and nothing behind it
     */
    record Settled(Verdict verdict, long lines, boolean asItWasOffered) {}

    private final Tailer tailer;
    private final Introductions introductions;
    private final HeldRuns held;
    private final Said said = new Said();

    Settling(Tailer tailer, Introductions introductions, HeldRuns held) {
        this.tailer = tailer;
        this.introductions = introductions;
        this.held = held;
    }

    /** The first segment that was not taken decides what becomes of it and of those behind it. */
    Settled settle(Run run, List<SegmentAnswer> told) {
        long lines = 0;
        long cursor = run.first();
        for (int i = 0; i < told.size(); i++) {
            Segment segment = run.segments().get(i);
            SegmentAnswer answer = told.get(i);
            if (answer.verdict() != Verdict.TAKEN || answer.cursor() < segment.next()) {
                long some = answer.verdict() == Verdict.TAKEN ? linesBefore(answer.cursor(), segment) : 0;
                stop(run.from(i), answer, i > 0);
                return new Settled(answer.verdict(), lines + some, false);
            }
            lines += segment.lines().size();
            cursor = Math.max(cursor, answer.cursor());
        }
        introductions.known(run.introduction());
        said.over(waits(run));
        tailer.goOnAt(run.stream(), cursor);
        return new Settled(Verdict.TAKEN, lines, cursor == run.next());
    }

    private static long linesBefore(long cursor, Segment segment) {
        return segment.at().stream()
                .filter(start -> segment.first() + start < cursor)
                .count();
    }

    /**
     * @param rest what is not stored
     * @param moved what was before it is
     */
    private void stop(Run rest, SegmentAnswer answer, boolean moved) {
        introductions.doubted(rest.stream());
        if (moved) {
            tailer.goOnAt(rest.stream(), rest.first());
        }
        switch (answer.verdict()) {
            case TAKEN, GO_ON_AT -> goOn(rest, answer.cursor(), moved);
            case LATER -> {
                tellOnce(rest, answer.why());
                held.hold(rest, atLeast(HOLD, Duration.ofMillis(answer.afterMillis())));
            }
            case REFUSED -> refuse(rest, answer.why());
        }
    }

    /** Others of its batch were taken: so it is not said as a pause of all. */
    private void tellOnce(Run rest, String why) {
        if (said.isNew(waits(rest))) {
            Log.warnf(
                    "a file's lines are not taken for now, they are offered again file=%s stream=%d why=%s",
                    rest.introduction().path(), rest.stream(), why);
        }
    }

    private static String waits(Run run) {
        return "later " + run.stream();
    }

    private void goOn(Run rest, long cursor, boolean moved) {
        if (cursor == rest.first() && !moved) {
            // It was offered from just there: another try at once would run in circles.
            held.hold(rest, HOLD);
        } else if (!tailer.goOnAt(rest.stream(), cursor) && cursor < rest.next()) {
            Log.errorf(
                    "bytes are wanted that their file does not hold any more file=%s stream=%d from=%d to=%d",
                    rest.introduction().path(), rest.stream(), cursor, rest.next());
        }
    }

    /**
     * The bytes are given up, and the ledger hears of it; a gap that is refused itself waits for a better receiver. What
     * is behind it is read again.
     */
    private void refuse(Run rest, String why) {
        Segment segment = rest.segments().getFirst();
        if (segment.gap() != null) {
            held.hold(rest, HOLD_REFUSED_GAP);
            return;
        }
        Log.errorf(
                "lines were refused for good and are lost file=%s stream=%d from=%d to=%d lines=%d why=%s",
                rest.introduction().path(),
                rest.stream(),
                segment.first(),
                segment.next(),
                segment.lines().size(),
                why);
        held.hold(rest.firstAsGap(Gap.REFUSED), Duration.ZERO);
    }

    private static Duration atLeast(Duration least, Duration asked) {
        return asked.compareTo(least) > 0 ? asked : least;
    }
}
