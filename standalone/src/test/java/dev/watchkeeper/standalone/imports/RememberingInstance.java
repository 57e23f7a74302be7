package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.StreamIntroduction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does for one node what transaction A does: cursors by compare-and-set, a stream's run as a whole, lives. */
final class RememberingInstance implements BatchSink {

    /** The one who imports is killed here. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What becomes of a killed one's last batch. */
    enum LastBatch {
        NEVER_ARRIVED,
        TAKEN_UNHEARD,
        ARRIVES_LATE
    }

    final List<String> stored = new ArrayList<>();
    final List<Segment> gaps = new ArrayList<>();
    final List<Batch> taken = new ArrayList<>();
    private final Map<Long, KnownStream> streams = new LinkedHashMap<>();
    private final List<Batch> late = new ArrayList<>();
    private long life;
    private int untilKilled = Integer.MAX_VALUE;
    private LastBatch lastBatch = LastBatch.NEVER_ARRIVED;

    void kill(int afterBatches, LastBatch last) {
        untilKilled = afterBatches;
        lastBatch = last;
    }

    void killNobody() {
        untilKilled = Integer.MAX_VALUE;
    }

    long beginLife() {
        return ++life;
    }

    List<KnownStream> streams() {
        List<KnownStream> told = List.copyOf(streams.values());
        // What was on its way all the while arrives now that the list is made.
        whatIsLateArrives();
        return told;
    }

    private void whatIsLateArrives() {
        late.forEach(this::take);
        late.clear();
    }

    @Override
    public BatchAnswer offer(Batch batch) {
        if (untilKilled-- == 0) {
            switch (lastBatch) {
                case NEVER_ARRIVED -> {}
                case TAKEN_UNHEARD -> take(batch);
                case ARRIVES_LATE -> late.add(batch);
            }
            throw new Killed();
        }
        return take(batch);
    }

    BatchAnswer take(Batch batch) {
        if (batch.life() < life) {
            return BatchSink.later(batch, Duration.ofSeconds(10), "node import was taken over");
        }
        taken.add(batch);
        batch.introductions().stream()
                .filter(one -> streams.containsKey(one.stream()) || one.life() >= life)
                .forEach(this::introduce);
        Map<Long, List<Segment>> runs = new HashMap<>();
        batch.segments()
                .forEach(one -> runs.computeIfAbsent(one.stream(), id -> new ArrayList<>())
                        .add(one));
        runs.values().forEach(this::takeRun);
        return new BatchAnswer(batch.segments().stream().map(this::answer).toList(), true);
    }

    private void introduce(StreamIntroduction one) {
        KnownStream before = streams.get(one.stream());
        if (before == null || before.headLength() < one.headLength()) {
            streams.put(
                    one.stream(),
                    new KnownStream(
                            String.valueOf(one.stream()),
                            one.node(),
                            before == null ? one.path() : before.path(),
                            one.device(),
                            one.inode(),
                            one.headLength(),
                            one.headHash(),
                            before == null ? 0 : before.cursor(),
                            before == null ? null : before.tail(),
                            0,
                            before == null ? 0 : before.refused(),
                            Instant.EPOCH));
        }
    }

    private void takeRun(List<Segment> run) {
        KnownStream known = streams.get(run.getFirst().stream());
        if (known == null || known.cursor() != run.getFirst().first()) {
            return;
        }
        for (Segment segment : run) {
            stored.addAll(segment.lines());
            if (segment.gap() != null) {
                gaps.add(segment);
            }
        }
        Segment last = run.getLast();
        streams.put(
                last.stream(),
                new KnownStream(
                        known.stream(),
                        known.node(),
                        known.path(),
                        known.device(),
                        known.inode(),
                        known.headLength(),
                        known.headHash(),
                        last.next(),
                        last.tail(),
                        0,
                        known.refused() + refused(run),
                        Instant.EPOCH));
    }

    private static long refused(List<Segment> run) {
        return run.stream()
                .filter(segment -> segment.gap() == Segment.Gap.REFUSED)
                .mapToLong(segment -> segment.next() - segment.first())
                .sum();
    }

    private SegmentAnswer answer(Segment segment) {
        KnownStream known = streams.get(segment.stream());
        if (known == null) {
            return SegmentAnswer.later(segment.stream(), 10_000, "another collector has taken over node import");
        }
        return known.cursor() >= segment.next()
                ? SegmentAnswer.taken(segment.stream(), known.cursor())
                : SegmentAnswer.goOnAt(segment.stream(), known.cursor());
    }
}
