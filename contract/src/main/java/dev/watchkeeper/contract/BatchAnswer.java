package dev.watchkeeper.contract;

import java.util.List;

/** What the receiver says of a batch: one answer a segment, in the batch's order. */
public record BatchAnswer(List<SegmentAnswer> segments) {

    public BatchAnswer {
        segments = segments == null ? List.of() : List.copyOf(segments);
    }
}
