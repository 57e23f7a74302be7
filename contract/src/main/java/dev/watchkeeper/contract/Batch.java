package dev.watchkeeper.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a collector sends at once: segments of several streams and host samples. The segments of one stream stand in
 * their order and follow each other without a hole; they are taken together or not at all.
 *
 * @param id made by the sender and kept across retries
 * @param node the name of the machine that sends
 * @param life which life of the node sends: when a later one was begun, nothing of the batch is taken any more; 0 if it may
 *     come at any time
 * @param introductions streams the receiver may not know yet; harmless when it does
 */
public record Batch(
        String id,
        String node,
        long life,
        List<StreamIntroduction> introductions,
        List<Segment> segments,
        List<HostSample> samples) {

    public Batch {
        if (id == null || id.isBlank() || node == null || node.isBlank()) {
            throw new IllegalArgumentException("a batch names itself (id) and its sender (node)");
        }
        if (life < 0) {
            throw new IllegalArgumentException("a life is counted from 1, and 0 is none, got " + life);
        }
        introductions = introductions == null ? List.of() : List.copyOf(introductions);
        segments = segments == null ? List.of() : List.copyOf(segments);
        samples = samples == null ? List.of() : List.copyOf(samples);
        requireRuns(segments);
    }

    /** One that may come at any time. */
    public Batch(
            String id,
            String node,
            List<StreamIntroduction> introductions,
            List<Segment> segments,
            List<HostSample> samples) {
        this(id, node, 0, introductions, segments, samples);
    }

    private static void requireRuns(List<Segment> segments) {
        Map<Long, Long> ends = new HashMap<>();
        for (Segment segment : segments) {
            Long end = ends.put(segment.stream(), segment.next());
            if (end != null && end != segment.first()) {
                throw new IllegalArgumentException("a stream's segments follow each other in a batch: one of stream "
                        + segment.stream() + " begins at " + segment.first() + ", the one before it ends at " + end);
            }
        }
    }
}
