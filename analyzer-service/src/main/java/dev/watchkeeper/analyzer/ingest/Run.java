package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.contract.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The segments of one stream in a batch, which follow each other: they are taken together or not at all. */
record Run(List<Segment> segments) {

    /** In the order in which the streams first come. */
    static List<Run> of(List<Segment> segments) {
        Map<Long, List<Segment>> byStream = new LinkedHashMap<>();
        for (Segment segment : segments) {
            byStream.computeIfAbsent(segment.stream(), stream -> new ArrayList<>())
                    .add(segment);
        }
        return byStream.values().stream().map(Run::new).toList();
    }

    long stream() {
        return segments.getFirst().stream();
    }

    long first() {
        return segments.getFirst().first();
    }

    long next() {
        return segments.getLast().next();
    }

    /** Hash of the bytes before its end, cleaned for the database. */
    @Nullable
    String tail() {
        String told = segments.getLast().tail();
        return told == null ? null : CleanText.of(told);
    }
}
