package dev.watchkeeper.contract;

import java.util.List;

/**
 * What the receiver says of a batch: one answer a segment, in the batch's order.
 *
 * @param samplesStored whether the batch's host samples are safe; those that are not are offered again
 */
public record BatchAnswer(List<SegmentAnswer> segments, boolean samplesStored) {

    public BatchAnswer {
        segments = segments == null ? List.of() : List.copyOf(segments);
    }
}
