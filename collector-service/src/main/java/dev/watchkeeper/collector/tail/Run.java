package dev.watchkeeper.collector.tail;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.StreamIntroduction;
import java.util.List;

/**
 * Segments of one stream that follow each other, at least one, and what the receiver must know of the stream if it meets
 * it for the first time.
 */
public record Run(StreamIntroduction introduction, List<Segment> segments) {

    public Run {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a run has a segment");
        }
    }

    public long stream() {
        return introduction.stream();
    }

    public long first() {
        return segments.getFirst().first();
    }

    public long next() {
        return segments.getLast().next();
    }

    /** What it carries: a gap covers bytes, but carries none. */
    public long bytes() {
        return segments.stream()
                .filter(segment -> segment.gap() == null)
                .mapToLong(segment -> segment.next() - segment.first())
                .sum();
    }

    /** The same without the segments before this one. */
    public Run from(int segment) {
        return new Run(introduction, segments.subList(segment, segments.size()));
    }

    /** The bytes of the first segment, said to be gone; the segments behind it are left off. */
    public Run firstAsGap(Gap reason) {
        Segment first = segments.getFirst();
        Segment gap = Segment.missing(first.stream(), first.first(), first.next(), reason);
        return new Run(introduction, List.of(gap.withTail(first.tail())));
    }
}
