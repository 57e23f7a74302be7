package dev.watchkeeper.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive lines of one stream: the bytes from {@code first} up to, not including, {@code next}.
 *
 * @param at where each line starts, in bytes after {@code first}
 * @param gap why the bytes carry no lines, when they are gone; a segment has either lines or a gap
 */
public record Segment(
        long stream,
        long first,
        long next,
        List<Integer> at,
        List<String> lines,
        @Nullable Gap gap) {

    /** More lines than this make a chunk that is slow to expand; fewer make many small ones. */
    public static final int MAX_LINES = 4_000;

    public Segment {
        at = at == null ? List.of() : List.copyOf(at);
        lines = lines == null ? List.of() : List.copyOf(lines);
        if (stream <= 0) {
            throw new IllegalArgumentException("a stream's id is a positive number, got " + stream);
        }
        if (first < 0 || next <= first) {
            throw new IllegalArgumentException("a segment moves forward, got [" + first + ", " + next + ")");
        }
        if (lines.size() > MAX_LINES || at.size() != lines.size()) {
            throw new IllegalArgumentException("a segment carries up to " + MAX_LINES + " lines, each with its offset");
        }
        if (lines.isEmpty() == (gap == null)) {
            throw new IllegalArgumentException("a segment carries either lines or the reason for their absence");
        }
        requireAscendingWithin(at, next - first);
    }

    /** Bytes that carry lines. */
    public static Segment of(long stream, long first, long next, List<Integer> at, List<String> lines) {
        return new Segment(stream, first, next, at, lines, null);
    }

    /** Bytes that are gone. */
    public static Segment missing(long stream, long first, long next, Gap gap) {
        return new Segment(stream, first, next, List.of(), List.of(), gap);
    }

    private static void requireAscendingWithin(List<Integer> at, long length) {
        int last = -1;
        for (int start : at) {
            if (start <= last || start >= length) {
                throw new IllegalArgumentException("line offsets ascend within their segment, got " + start);
            }
            last = start;
        }
    }

    /** Why bytes of a stream carry no lines. */
    public enum Gap {
        /** The file was deleted before it was read to its end. */
        DELETED_UNREAD,
        /** The receiver refused the bytes for good. */
        REFUSED
    }
}
