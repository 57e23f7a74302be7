package dev.watchkeeper.collector.tail;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.StreamIntroduction;

/** A segment, and what the receiver must know of its stream if it meets it for the first time. */
public record IntroducedSegment(Segment segment, StreamIntroduction introduction) {

    public long stream() {
        return segment.stream();
    }

    /** The same bytes, said to be gone. */
    public IntroducedSegment asGap(Segment.Gap reason) {
        return new IntroducedSegment(
                Segment.missing(segment.stream(), segment.first(), segment.next(), reason), introduction);
    }
}
