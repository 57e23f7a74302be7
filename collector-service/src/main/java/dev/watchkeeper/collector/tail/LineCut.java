package dev.watchkeeper.collector.tail;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.RawLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Lines cut out of bytes. A line ends with a line feed; a carriage return before it is not text. A line that is no valid
 * UTF-8 has replacement characters, and its bytes beside it; everything else is kept, NUL too.
 *
 * <p>Of a line longer than {@link #MAX_BYTES} only so much is cut, at most three bytes less so that no character is torn,
 * and all by itself. The cut depends on nothing but where the line starts, so the same bytes give the same lines whenever
 * they are read.
 *
 * @param at where each line starts, in bytes after the first
 * @param raw the bytes of lines that are no valid UTF-8
 * @param length how many bytes the lines cover
 * @param truncated the line goes on behind the cut
 */
record LineCut(List<Integer> at, List<String> lines, List<RawLine> raw, int length, boolean truncated) {

    /** The longest line, its line feed not counted; about what a segment covers at most. */
    static final int MAX_BYTES = 1 << 20;

    /** So much of a longer line is kept at least. */
    static final int LEAST_OF_A_LONG_LINE = MAX_BYTES - 3;

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * @param from where the first line starts
     * @param to how many of the bytes count
     * @param ended nothing will follow these bytes, so a last line without a line feed is a line
     */
    static LineCut of(byte[] bytes, int from, int to, boolean ended) {
        Lines lines = new Lines(bytes, from);
        int start = from;
        int most = Math.min(to, from + MAX_BYTES + 1);
        while (lines.at.size() < Segment.MAX_LINES) {
            int feed = lineFeed(bytes, start, most);
            if (feed < 0) {
                break;
            }
            lines.add(start, feed);
            start = feed + 1;
        }
        if (start == from && to - from > MAX_BYTES) {
            int end = wholeCharacters(bytes, from + MAX_BYTES);
            lines.add(from, end);
            return lines.cut(end, true);
        }
        if (ended && most == to && start < to && lines.at.size() < Segment.MAX_LINES) {
            lines.add(start, to);
            start = to;
        }
        return lines.cut(start, false);
    }

    /** Where the next line feed is; -1 if there is none. */
    static int lineFeed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
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

    private record Lines(byte[] bytes, int from, List<Integer> at, List<String> lines, List<RawLine> raw) {

        Lines(byte[] bytes, int from) {
            this(bytes, from, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(int start, int end) {
            int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
            String text = new String(bytes, start, last - start, StandardCharsets.UTF_8);
            // Few lines have this character, and of those most are broken: only they are looked at once more.
            if (text.indexOf(REPLACEMENT) >= 0 && !isText(text, start, last)) {
                byte[] line = Arrays.copyOfRange(bytes, start, end);
                raw.add(new RawLine(lines.size(), Base64.getEncoder().encodeToString(line)));
            }
            at.add(start - from);
            lines.add(text);
        }

        LineCut cut(int end, boolean truncated) {
            return new LineCut(at, lines, raw, end - from, truncated);
        }

        private boolean isText(String text, int start, int end) {
            byte[] again = text.getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(again, 0, again.length, bytes, start, end);
        }
    }
}
