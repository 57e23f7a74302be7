package dev.watchkeeper.collector.life;

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
import java.util.List;
import java.util.Map;

/** Does for one node what the analyzer does: cursors by compare-and-set, lives, tails. Every line that it stores counts. */
final class RememberingAnalyzer implements BatchSink, Lives {

    final List<String> stored = new ArrayList<>();
    final List<Batch> offered = new ArrayList<>();
    boolean away;

    /** Batches arrive, but what becomes of them is seen later. */
    boolean slow;

    private final Map<Long, KnownStream> streams = new HashMap<>();
    private final Instant now;
    private long life;

    RememberingAnalyzer(Instant now) {
        this.now = now;
    }

    int streams() {
        return streams.size();
    }

    @Override
    public Answer begin(String node, String by) {
        return away
                ? new Answer.NotNow(Duration.ZERO, "nobody there", false)
                : new Answer.Begun(++life, List.copyOf(streams.values()));
    }

    @Override
    public BatchAnswer offer(Batch batch) {
        if (away) {
            return BatchSink.later(batch, Duration.ZERO, "nobody there");
        }
        offered.add(batch);
        return slow ? BatchSink.later(batch, Duration.ZERO, "no answer") : take(batch);
    }

    BatchAnswer take(Batch batch) {
        batch.introductions().stream()
                .filter(one -> streams.containsKey(one.stream()) || one.life() >= life)
                .forEach(this::introduce);
        return new BatchAnswer(batch.segments().stream().map(this::take).toList(), true);
    }

    private void introduce(StreamIntroduction one) {
        KnownStream before = streams.get(one.stream());
        if (before == null || before.headLength() < one.headLength()) {
            streams.put(
                    one.stream(),
                    new KnownStream(
                            String.valueOf(one.stream()),
                            one.node(),
                            one.path(),
                            one.device(),
                            one.inode(),
                            one.headLength(),
                            one.headHash(),
                            before == null ? 0 : before.cursor(),
                            before == null ? null : before.tail(),
                            0,
                            0,
                            now));
        }
    }

    private SegmentAnswer take(Segment segment) {
        KnownStream known = streams.get(segment.stream());
        if (known == null) {
            return SegmentAnswer.later(segment.stream(), 10_000, "another collector has taken over");
        }
        if (known.cursor() != segment.first()) {
            return known.cursor() >= segment.next()
                    ? SegmentAnswer.taken(segment.stream(), known.cursor())
                    : SegmentAnswer.goOnAt(segment.stream(), known.cursor());
        }
        stored.addAll(segment.lines());
        streams.put(
                segment.stream(),
                new KnownStream(
                        known.stream(),
                        known.node(),
                        known.path(),
                        known.device(),
                        known.inode(),
                        known.headLength(),
                        known.headHash(),
                        segment.next(),
                        segment.tail(),
                        0,
                        0,
                        now));
        return SegmentAnswer.taken(segment.stream(), segment.next());
    }
}
