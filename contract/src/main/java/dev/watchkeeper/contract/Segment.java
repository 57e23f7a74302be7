package dev.watchkeeper.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive lines of one stream: the bytes from {@code first} up to, not including, {@code next}.
 *
 * @param at where each line starts, in bytes after {@code first}
 * @param raw the bytes of those lines whose text does not say them, in the lines' order
 * @param gap why the bytes carry no lines, when they are gone; a segment has either lines or a gap
 * @param tail SHA-256 in hex of the up to {@value #TAIL_BYTES} source bytes before {@code next}; null if the sender does
 *     not say, empty if these bytes are nowhere any more, so that no file is known again by them
 */
public record Segment(
        long stream,
        long first,
        long next,
        List<Integer> at,
        List<String> lines,
        List<RawLine> raw,
        @Nullable Gap gap,
        @Nullable String tail) {

    /** More lines than this make a chunk that is slow to expand; fewer make many small ones. */
    public static final int MAX_LINES = 4_000;

    /** Files that begin alike differ in these. */
    public static final int TAIL_BYTES = 256;

    public Segment {
        at = at == null ? List.of() : List.copyOf(at);
        lines = lines == null ? List.of() : List.copyOf(lines);
        raw = raw == null ? List.of() : List.copyOf(raw);
        tail = gap != null && gap.leavesNothing() ? "" : tail;
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
        requireLinesOf(raw, lines.size());
    }

    /** Bytes that carry lines. */
    public static Segment of(long stream, long first, long next, List<Integer> at, List<String> lines) {
        return new Segment(stream, first, next, at, lines, List.of(), null, null);
    }

    /** Bytes that are gone. */
    public static Segment missing(long stream, long first, long next, Gap gap) {
        return new Segment(stream, first, next, List.of(), List.of(), List.of(), gap, null);
    }

    /** The same, with what its last bytes are known again by. */
    public Segment withTail(@Nullable String lastBytes) {
        return new Segment(stream, first, next, at, lines, raw, gap, lastBytes);
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

    private static void requireLinesOf(List<RawLine> raw, int lines) {
        int last = -1;
        for (RawLine one : raw) {
            if (one.line() <= last || one.line() >= lines) {
                throw new IllegalArgumentException("raw lines ascend within their segment, got " + one.line());
            }
            last = one.line();
        }
    }

    /**
     * A line that is no valid UTF-8, byte for byte: its text has replacement characters in it.
     *
     * @param line which of the segment's lines, counted from 0
     * @param base64 the line's bytes
     */
    public record RawLine(int line, String base64) {

        public RawLine {
            if (base64 == null) {
                throw new IllegalArgumentException("a raw line has its bytes in base64");
            }
        }
    }

    /** Why bytes of a stream carry no lines. */
    public enum Gap {
        /** The file was deleted before it was read to its end. */
        DELETED_UNREAD,
        /** The file was cut off or written anew before it was read to its end. */
        OVERWRITTEN,
        /** What was kept of the bytes on the way cannot be read any more. */
        CORRUPT,
        /** The rest of a line that is longer than a line may be. */
        TRUNCATED,
        /** The receiver refused the bytes for good. */
        REFUSED;

        /** Whether the bytes are in no file any more. */
        boolean leavesNothing() {
            return switch (this) {
                case DELETED_UNREAD, OVERWRITTEN, CORRUPT -> true;
                case TRUNCATED, REFUSED -> false;
            };
        }
    }
}
