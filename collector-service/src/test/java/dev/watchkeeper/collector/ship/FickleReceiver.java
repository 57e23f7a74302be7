package dev.watchkeeper.collector.ship;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Keeps one cursor a stream and moves it by compare-and-set, like the analyzer; and is busy, forgets to answer, or takes
 * half of a segment, as it likes.
 */
final class FickleReceiver implements BatchSink {

    private final Random random;
    private final Map<Long, Long> cursors = new HashMap<>();
    private final List<String> stored = new ArrayList<>();
    private boolean fickle = true;

    FickleReceiver(Random random) {
        this.random = random;
    }

    void calmDown() {
        fickle = false;
    }

    List<String> stored() {
        return stored;
    }

    @Override
    public BatchAnswer offer(Batch batch) {
        int mood = fickle ? random.nextInt(10) : 9;
        if (mood == 0) {
            return BatchSink.later(batch, Duration.ZERO, "busy");
        }
        List<SegmentAnswer> answers = batch.segments().stream().map(this::take).toList();
        // Stored, but the answer is lost on its way.
        return mood == 1 ? BatchSink.later(batch, Duration.ZERO, "no answer") : new BatchAnswer(answers, true);
    }

    private SegmentAnswer take(Segment segment) {
        long cursor = cursors.getOrDefault(segment.stream(), 0L);
        if (fickle && random.nextInt(10) == 0) {
            return SegmentAnswer.later(segment.stream(), 50, "locked");
        }
        if (segment.next() <= cursor) {
            return SegmentAnswer.taken(segment.stream(), cursor);
        }
        if (segment.first() != cursor) {
            return SegmentAnswer.goOnAt(segment.stream(), cursor);
        }
        int lines = segment.lines().size();
        if (fickle && lines > 1 && random.nextInt(5) == 0) {
            return takeSome(segment, 1 + random.nextInt(lines - 1));
        }
        stored.addAll(segment.lines());
        cursors.put(segment.stream(), segment.next());
        return SegmentAnswer.taken(segment.stream(), segment.next());
    }

    private SegmentAnswer takeSome(Segment segment, int lines) {
        long cursor = segment.first() + segment.at().get(lines);
        stored.addAll(segment.lines().subList(0, lines));
        cursors.put(segment.stream(), cursor);
        return SegmentAnswer.goOnAt(segment.stream(), cursor);
    }
}
