package dev.watchkeeper.collector.tail;

import dev.watchkeeper.contract.Segment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines cut out of bytes. A line ends with a line feed; a carriage return before it is not text. Bytes that are no UTF-8
 * become replacement characters; everything else is kept, NUL too.
 *
 * <p>A line longer than a segment is cut after {@link #MAX_BYTES}, at most three bytes earlier so that no character is
 * torn. Its remainder becomes the next line (an empty one, if only the line feed remained). The cut depends on nothing
 * but where the line starts, so the same bytes give the same lines whenever they are read.
 *
 * @param at where each line starts, in bytes after the first
 * @param length how many bytes the lines cover
 */
record LineCut(List<Integer> at, List<String> lines, int length) {

    /** What a segment covers at most, and so the longest line. */
    static final int MAX_BYTES = 1 << 20;

    /**
     * @param from where the first line starts
     * @param to how many of the bytes count
     * @param ended nothing will follow these bytes, so a last line without a line feed is a line
     */
    static LineCut of(byte[] bytes, int from, int to, boolean ended) {
        List<Integer> at = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int start = from;
        int most = Math.min(to, from + MAX_BYTES);
        while (lines.size() < Segment.MAX_LINES) {
            int feed = lineFeed(bytes, start, most);
            if (feed < 0) {
                break;
            }
            at.add(start - from);
            lines.add(text(bytes, start, feed));
            start = feed + 1;
        }
        if (start == from && to - from >= MAX_BYTES) {
            int end = wholeCharacters(bytes, from + MAX_BYTES);
            return new LineCut(
                    List.of(0), List.of(new String(bytes, from, end - from, StandardCharsets.UTF_8)), end - from);
        }
        if (ended && most == to && start < to && lines.size() < Segment.MAX_LINES) {
            at.add(start - from);
            lines.add(text(bytes, start, to));
            start = to;
        }
        return new LineCut(at, lines, start - from);
    }

    private static int lineFeed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] bytes, int start, int end) {
        int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        return new String(bytes, start, last - start, StandardCharsets.UTF_8);
    }

    /** The end of the last whole character before {@code end}; what is no UTF-8 has no characters to keep whole. */
    private static int wholeCharacters(byte[] bytes, int end) {
        for (int back = 1; back <= 3; back++) {
            int lead = bytes[end - back] & 0xFF;
            if (lead >= 0xC0) {
                return lengthOfCharacter(lead) > back ? end - back : end;
            }
            if (lead < 0x80) {
                return end;
            }
        }
        return end;
    }

    private static int lengthOfCharacter(int lead) {
        if (lead >= 0xF0) {
            return 4;
        }
        return lead >= 0xE0 ? 3 : 2;
    }
}
