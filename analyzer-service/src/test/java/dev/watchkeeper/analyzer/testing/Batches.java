package dev.watchkeeper.analyzer.testing;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.StreamIntroduction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Batches as a collector would make them. */
public final class Batches {

    public static final String NODE = "host1";

    private Batches() {}

    public static StreamIntroduction introduction(long stream) {
        return new StreamIntroduction(stream, NODE, "/var/log/app" + stream + ".log", 1, stream, 0, "", 0);
    }

    /** Lines of one stream from {@code first} on, each ended by a newline. */
    public static Segment segment(long stream, long first, String... lines) {
        List<Integer> at = new ArrayList<>();
        int offset = 0;
        for (String line : lines) {
            at.add(offset);
            offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return Segment.of(stream, first, first + offset, at, List.of(lines));
    }

    /** With the introductions of all its streams. */
    public static Batch of(Segment... segments) {
        List<Segment> all = List.of(segments);
        return new Batch(
                UUID.randomUUID().toString(),
                NODE,
                all.stream().map(segment -> introduction(segment.stream())).toList(),
                all,
                List.of());
    }
}
