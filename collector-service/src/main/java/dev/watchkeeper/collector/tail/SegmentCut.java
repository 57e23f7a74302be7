package dev.watchkeeper.collector.tail;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Segments cut out of what was read of a stream, each where the one before it ends. Of a line that is too long the first
 * part is a line, and the rest, up to its line feed, a gap.
 *
 * @param before the last bytes before {@code first}: as many as make a tail, or all there are
 * @param bytes of which so many ({@code length}) were read
 * @param first where in the stream they begin
 */
record SegmentCut(long stream, byte[] before, byte[] bytes, int length, long first) {

    /**
     * @param insideALongLine the first bytes belong to a line whose beginning was cut off before
     * @param ended nothing will follow these bytes
     */
    List<Segment> segments(boolean insideALongLine, boolean ended) {
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        boolean inside = insideALongLine;
        while (start < length) {
            if (inside) {
                int feed = LineCut.lineFeed(bytes, start, length);
                int next = feed < 0 ? length : feed + 1;
                segments.add(Segment.missing(stream, first + start, first + next, Gap.TRUNCATED)
                        .withTail(tail(next)));
                start = next;
                inside = feed < 0;
            } else {
                LineCut cut = LineCut.of(bytes, start, length, ended);
                if (cut.lines().isEmpty()) {
                    break;
                }
                int next = start + cut.length();
                segments.add(new Segment(
                        stream, first + start, first + next, cut.at(), cut.lines(), cut.raw(), null, tail(next)));
                start = next;
                inside = cut.truncated();
            }
        }
        return segments;
    }

    /** Hash of the last bytes before {@code next}. */
    private String tail(int next) {
        if (next >= Segment.TAIL_BYTES) {
            return ContentHash.of(bytes, next - Segment.TAIL_BYTES, next);
        }
        byte[] joined = Arrays.copyOf(before, before.length + next);
        System.arraycopy(bytes, 0, joined, before.length, next);
        return ContentHash.of(joined, Math.max(0, joined.length - Segment.TAIL_BYTES), joined.length);
    }
}
