package dev.watchkeeper.contract;

import java.util.List;

/**
 * What a collector sends at once: segments of several streams, at most one each, and host samples.
 *
 * @param id made by the sender and kept across retries
 * @param node the name of the machine that sends
 * @param introductions streams the receiver may not know yet; harmless when it does
 */
public record Batch(
        String id,
        String node,
        List<StreamIntroduction> introductions,
        List<Segment> segments,
        List<HostSample> samples) {

    public Batch {
        if (id == null || id.isBlank() || node == null || node.isBlank()) {
            throw new IllegalArgumentException("a batch names itself (id) and its sender (node)");
        }
        introductions = introductions == null ? List.of() : List.copyOf(introductions);
        segments = segments == null ? List.of() : List.copyOf(segments);
        samples = samples == null ? List.of() : List.copyOf(samples);
        if (segments.stream().mapToLong(Segment::stream).distinct().count() != segments.size()) {
            throw new IllegalArgumentException("a batch carries at most one segment of a stream");
        }
    }
}
