package dev.watchkeeper.collector.ship;

import dev.watchkeeper.collector.host.SampleQueue;
import dev.watchkeeper.collector.tail.IntroducedSegment;
import dev.watchkeeper.collector.tail.Tailer;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes segments from the tailer, offers them, and does what the answers say. One batch is under way at a time. Nothing
 * here outlives the process, and nothing needs to: what is not acknowledged is still in its file.
 */
public final class Shipper {

    /** Lines and their JSON for it, before compression. */
    static final int BATCH_BYTES = 4 << 20;

    /** Less than this is worth a short wait for company. */
    static final long LITTLE_BYTES = 256 << 10;

    static final Duration LINGER = Duration.ofMillis(200);

    private static final int MAX_SAMPLES = 1_000;

    /** Between two offers of one segment that came back with nothing learned. */
    private static final Duration HOLD = Duration.ofSeconds(1);

    /** Between two offers of a gap that is refused like the bytes it stands for. */
    private static final Duration HOLD_REFUSED_GAP = Duration.ofSeconds(10);

    /** A segment whose stream stands still while others go on. */
    private record Held(IntroducedSegment segment, Instant until) {}

    private record Outgoing(Batch batch, List<IntroducedSegment> segments) {}

    private final String node;
    private final Tailer tailer;
    private final SampleQueue samples;
    private final BatchSink sink;
    private final ShipProgress progress;
    private final ShipMeters meters;
    private final Backoff backoff;
    private final Clock clock;
    private final Introductions introductions = new Introductions();
    private final Map<Long, Held> held = new LinkedHashMap<>();
    private @Nullable Outgoing again;
    private int inVain;

    public Shipper(
            String node,
            Tailer tailer,
            SampleQueue samples,
            BatchSink sink,
            ShipProgress progress,
            ShipMeters meters,
            Backoff backoff,
            Clock clock) {
        this.node = node;
        this.tailer = tailer;
        this.samples = samples;
        this.sink = sink;
        this.progress = progress;
        this.meters = meters;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Ships one batch, if there is anything to ship. Answers how long to rest before the next call. */
    public Duration ship() throws InterruptedException {
        Outgoing out = again == null ? compose() : again;
        if (out.batch().segments().isEmpty() && out.batch().samples().isEmpty()) {
            return LINGER;
        }
        again = out;
        progress.offering();
        BatchAnswer answer = sink.offer(out.batch());
        Map<Long, SegmentAnswer> answers = answer.segments().stream()
                .collect(Collectors.toMap(SegmentAnswer::stream, told -> told, (first, second) -> second));
        if (nothingWasTaken(out, answer, answers)) {
            return keep(answers);
        }
        again = null;
        settle(out, answer, answers);
        return tailer.lagBytes() < LITTLE_BYTES ? LINGER : Duration.ZERO;
    }

    private Outgoing compose() {
        Instant now = clock.instant();
        List<IntroducedSegment> segments = new ArrayList<>();
        held.values().stream()
                .filter(waiting -> !waiting.until().isAfter(now))
                .map(Held::segment)
                .forEach(segments::add);
        long bytes = segments.stream().mapToLong(Shipper::bytes).sum();
        segments.addAll(tailer.next(BATCH_BYTES - bytes, held.keySet()));
        segments.forEach(segment -> held.remove(segment.stream()));
        Batch batch = new Batch(
                UUID.randomUUID().toString(),
                node,
                introductions.neededFor(segments),
                segments.stream().map(IntroducedSegment::segment).toList(),
                samples.take(MAX_SAMPLES));
        return new Outgoing(batch, segments);
    }

    private static long bytes(IntroducedSegment offered) {
        // A gap covers bytes, but carries none.
        return offered.segment().gap() == null
                ? offered.segment().next() - offered.segment().first()
                : 0;
    }

    private static boolean nothingWasTaken(Outgoing out, BatchAnswer answer, Map<Long, SegmentAnswer> answers) {
        if (out.segments().isEmpty()) {
            return !answer.samplesStored();
        }
        return out.segments().stream()
                .map(offered -> answerFor(offered, answers))
                .allMatch(told -> told.verdict() == Verdict.LATER);
    }

    /** A receiver that says nothing of a segment, or nonsense, has not taken it. */
    private static SegmentAnswer answerFor(IntroducedSegment offered, Map<Long, SegmentAnswer> answers) {
        SegmentAnswer answer = answers.get(offered.stream());
        if (answer == null || (movesTheCursor(answer.verdict()) && answer.cursor() < 0)) {
            return SegmentAnswer.later(offered.stream(), HOLD.toMillis(), "the answer says nothing of the segment");
        }
        return answer;
    }

    private static boolean movesTheCursor(Verdict verdict) {
        return verdict == Verdict.TAKEN || verdict == Verdict.GO_ON_AT;
    }

    /** The same batch, with the same id, is offered again after a pause. */
    private Duration keep(Map<Long, SegmentAnswer> answers) {
        long asked = answers.values().stream()
                .mapToLong(SegmentAnswer::afterMillis)
                .max()
                .orElse(0);
        String why =
                answers.values().stream().map(SegmentAnswer::why).findFirst().orElse("the answer was empty");
        if (inVain++ == 0) {
            Log.warnf("batches are not taken for now, they are offered again why=%s", why);
        }
        progress.notTaken(why);
        meters.batch(Verdict.LATER);
        return backoff.next(Duration.ofMillis(asked));
    }

    private void settle(Outgoing out, BatchAnswer whole, Map<Long, SegmentAnswer> answers) {
        if (inVain > 0) {
            Log.infof("batches are taken again inVain=%d", inVain);
        }
        inVain = 0;
        backoff.reset();
        progress.taken();
        Verdict worst = Verdict.TAKEN;
        for (IntroducedSegment offered : out.segments()) {
            SegmentAnswer answer = answerFor(offered, answers);
            settle(offered, answer);
            worst = answer.verdict().compareTo(worst) > 0 ? answer.verdict() : worst;
        }
        meters.batch(worst);
        if (!whole.samplesStored()) {
            // Perhaps they were stored: then the receiver knows them by their time.
            samples.putBack(out.batch().samples());
        }
    }

    private void settle(IntroducedSegment offered, SegmentAnswer answer) {
        if (answer.verdict() != Verdict.TAKEN) {
            introductions.doubted(offered.stream());
        }
        switch (answer.verdict()) {
            case TAKEN -> taken(offered, answer.cursor());
            case GO_ON_AT -> goOn(offered, answer.cursor());
            case LATER -> hold(offered, Duration.ofMillis(Math.max(answer.afterMillis(), HOLD.toMillis())));
            case REFUSED -> refuse(offered, answer.why());
        }
    }

    private void taken(IntroducedSegment offered, long cursor) {
        Segment segment = offered.segment();
        introductions.known(offered.introduction());
        meters.lines(segment.at().stream()
                .filter(start -> segment.first() + start < cursor)
                .count());
        if (cursor < segment.next()) {
            goOn(offered, cursor);
        } else {
            tailer.goOnAt(offered.stream(), cursor);
        }
    }

    private void goOn(IntroducedSegment offered, long cursor) {
        Segment segment = offered.segment();
        if (cursor == segment.first()) {
            // It was offered from just there: another try at once would run in circles.
            hold(offered, HOLD);
        } else if (!tailer.goOnAt(offered.stream(), cursor) && cursor < segment.next()) {
            Log.errorf(
                    "bytes are wanted that their file does not hold any more file=%s stream=%d from=%d to=%d",
                    offered.introduction().path(), offered.stream(), cursor, segment.next());
        }
    }

    /** The bytes are given up, and the ledger hears of it; a gap that is refused itself waits for a better receiver. */
    private void refuse(IntroducedSegment offered, String why) {
        Segment segment = offered.segment();
        if (segment.gap() != null) {
            hold(offered, HOLD_REFUSED_GAP);
            return;
        }
        Log.errorf(
                "lines were refused for good and are lost file=%s stream=%d from=%d to=%d lines=%d why=%s",
                offered.introduction().path(),
                offered.stream(),
                segment.first(),
                segment.next(),
                segment.lines().size(),
                why);
        hold(offered.asGap(Gap.REFUSED), Duration.ZERO);
    }

    private void hold(IntroducedSegment offered, Duration pause) {
        held.put(offered.stream(), new Held(offered, clock.instant().plus(pause)));
    }
}
