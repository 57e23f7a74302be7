package dev.watchkeeper.collector.ship;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

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
        Map<Long, List<Segment>> runs = batch.segments().stream()
                .collect(Collectors.groupingBy(Segment::stream, LinkedHashMap::new, Collectors.toList()));
        List<SegmentAnswer> answers =
                runs.values().stream().flatMap(run -> take(run).stream()).toList();
        // Stored, but the answer is lost on its way.
        return mood == 1 ? BatchSink.later(batch, Duration.ZERO, "no answer") : new BatchAnswer(answers, true);
    }

    /** All of it or, as another sender's older cut would leave it, some of it. */
    private List<SegmentAnswer> take(List<Segment> run) {
        long stream = run.getFirst().stream();
        long cursor = cursors.getOrDefault(stream, 0L);
        if (fickle && random.nextInt(10) == 0) {
            return same(run, SegmentAnswer.later(stream, 50, "locked"));
        }
        if (run.getLast().next() <= cursor) {
            return same(run, SegmentAnswer.taken(stream, cursor));
        }
        if (run.getFirst().first() != cursor) {
            return same(run, SegmentAnswer.goOnAt(stream, cursor));
        }
        if (fickle && run.getFirst().lines().size() > 1 && random.nextInt(5) == 0) {
            int whole = random.nextInt(run.size());
            run.subList(0, whole).forEach(this::store);
            Segment some = run.get(whole);
            return same(run, takeSome(some, random.nextInt(some.lines().size())));
        }
        run.forEach(this::store);
        return same(run, SegmentAnswer.taken(stream, run.getLast().next()));
    }

    private static List<SegmentAnswer> same(List<Segment> run, SegmentAnswer answer) {
        return run.stream().map(segment -> answer).toList();
    }

    private void store(Segment segment) {
        stored.addAll(segment.lines());
        cursors.put(segment.stream(), segment.next());
    }

    private SegmentAnswer takeSome(Segment segment, int lines) {
        long cursor = segment.first() + segment.at().get(lines);
        stored.addAll(segment.lines().subList(0, lines));
        cursors.put(segment.stream(), cursor);
        return SegmentAnswer.goOnAt(segment.stream(), cursor);
    }
}
