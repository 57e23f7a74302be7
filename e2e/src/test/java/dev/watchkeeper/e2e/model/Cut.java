package dev.watchkeeper.e2e.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where lines end, which lines join, and where a segment may end. A piece is a line, or what of a line fits below the
 * cap; an entry is a piece with the continuations that follow it in the same segment.
 *
 * @param maxPieces the segment's cap: the only reason to end inside an entry that goes on
 * @param settled nothing has come for a while, so what is open will not be waited for
 * @param ended nothing will come any more, so a last line without a line feed is a line
 */
record Cut(int maxPieces, boolean settled, boolean ended, Flaw flaw) {

    /** Small, so that lines over the cap are common. */
    static final int LINE_CAP = 48;

    /** Where the piece ends that starts here, or -1 while it is unfinished. Depends on nothing but the bytes from here. */
    static int pieceEnd(String bytes, int from) {
        int feed = bytes.indexOf('\n', from);
        if (feed >= 0 && feed < from + LINE_CAP) {
            return feed + 1;
        }
        return bytes.length() >= from + LINE_CAP ? wholeCharacters(bytes, from + LINE_CAP) : -1;
    }

    /** A character of several bytes is not torn; it is cut before, whatever follows. */
    private static int wholeCharacters(String bytes, int end) {
        for (int back = 1; back <= 3; back++) {
            int lead = bytes.charAt(end - back);
            if (lead >= 0xC0) {
                int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return length > back ? end - back : end;
            }
            if (lead < 0x80) {
                return end;
            }
        }
        return end;
    }

    static boolean continues(String bytes, int from) {
        return from < bytes.length() && bytes.charAt(from) == ' ';
    }

    /** The entries of one segment; none if nothing can be cut yet. */
    List<Entry> entries(String bytes, int from) {
        List<Entry> entries = new ArrayList<>();
        int start = from;
        int left = maxPieces;
        while (left > 0) {
            int end = end(bytes, start);
            if (end < 0) {
                break;
            }
            int pieces = 1;
            while (pieces < left && joins(bytes, end) && end(bytes, end) > 0) {
                end = end(bytes, end);
                pieces++;
            }
            boolean capped = pieces == left && joins(bytes, end);
            if (capped ? !entries.isEmpty() : isOpen(bytes, end)) {
                break;
            }
            entries.add(Entry.of(bytes, start, end, flaw));
            start = end;
            left -= pieces;
        }
        return entries;
    }

    private boolean joins(String bytes, int at) {
        return flaw != Flaw.NOTHING_IS_JOINED && continues(bytes, at);
    }

    private boolean isOpen(String bytes, int end) {
        return !settled && (end == bytes.length() || joins(bytes, end));
    }

    private int end(String bytes, int from) {
        int end = pieceEnd(bytes, from);
        boolean isTheRest = end < 0 && from < bytes.length() && (ended || flaw == Flaw.CUT_WHERE_READING_ENDED);
        return isTheRest ? bytes.length() : end;
    }
}
