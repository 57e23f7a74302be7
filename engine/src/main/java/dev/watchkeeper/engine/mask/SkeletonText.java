package dev.watchkeeper.engine.mask;

import dev.watchkeeper.engine.mask.token.Shapes;
import dev.watchkeeper.engine.mask.token.Words;

/** The skeleton while it grows. */
final class SkeletonText {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text;

    SkeletonText(int expected) {
        this.text = new StringBuilder(expected + 16);
    }

    void copy(char c) {
        text.append(c);
    }

    void copy(String from, int start, int end) {
        text.append(from, start, end);
    }

    /** However many blanks a writer aligns with, the skeleton has one. */
    void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    int length() {
        return text.length();
    }

    /** Adds a mask; the parts of one number, such as a version, are one. */
    void mask(Mask mask) {
        if (mask == Mask.NUM && endsWith("<num>.")) {
            text.setLength(text.length() - 1);
        } else {
            text.append(mask.text());
        }
    }

    /** Drops the piece from {@code mark} on when it repeats the one before: a list is one, however long it is. */
    void joinList(int mark) {
        int length = text.length() - mark;
        if (length < 2) {
            return;
        }
        int separator = mark;
        while (separator > 0 && mark - separator < 2 && " ,".indexOf(text.charAt(separator - 1)) >= 0) {
            separator--;
        }
        int before = separator - length;
        if (separator == mark || before < 0 || before > 0 && inWord(text.charAt(before - 1))) {
            return;
        }
        boolean masked = false;
        for (int i = 0; i < length; i++) {
            masked |= text.charAt(mark + i) == '<';
            if (text.charAt(mark + i) != text.charAt(before + i)) {
                return;
            }
        }
        if (masked) {
            text.setLength(separator);
        }
    }

    private static boolean inWord(char c) {
        return Shapes.isLetter(c) || c == '>' || "_-.:/=".indexOf(c) >= 0;
    }

    /** Takes back the blank before a unit. */
    boolean joinUnit() {
        boolean behindNumber = endsWith("<num> ");
        if (behindNumber) {
            text.setLength(text.length() - 1);
        }
        return behindNumber;
    }

    /** Takes back the blank before a time zone. */
    boolean joinZone() {
        boolean behindTime = endsWith("<time> ");
        if (behindTime) {
            text.setLength(text.length() - 1);
        }
        return behindTime;
    }

    boolean endsWith(char end) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == end;
    }

    boolean endsWith(String end) {
        int from = text.length() - end.length();
        for (int i = 0; i < end.length(); i++) {
            if (from < 0 || text.charAt(from + i) != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a key and its {@code =} stand at the end, and the values of this key vary. */
    boolean endsInVaryingKey() {
        return endsWith('=') && Words.varies(text, keyStart(), text.length() - 1);
    }

    /** Asked behind a key that varies. */
    boolean endsInIdKey() {
        return Words.isId(text, keyStart(), text.length() - 1);
    }

    /** Where the word before a trailing {@code =} begins. */
    private int keyStart() {
        int start = text.length() - 1;
        while (start > 0 && (Shapes.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
            start--;
        }
        return start;
    }

    /** Without blanks at its end, and without halves of characters, which no database stores. */
    String finished() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        String written = text.toString();
        for (int i = 0; i < end; i++) {
            if (Character.isSurrogate(written.charAt(i))) {
                return mended();
            }
        }
        return written;
    }

    private String mended() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.setCharAt(i, REPLACEMENT);
            }
        }
        return text.toString();
    }
}
