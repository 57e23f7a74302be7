package dev.watchkeeper.engine.mask;

import dev.watchkeeper.engine.mask.token.Shapes;
import java.util.Arrays;

/** The skeleton while it grows. Nearly every character of every line passes here, so it is an array and not a builder. */
final class SkeletonText {

    private static final char REPLACEMENT = '\uFFFD';

    /** All surrogates have these bits, and hardly anything else has. */
    private static final int SURROGATE_BITS = 0xD800;

    private char[] text;
    private int length;

    /** Where the last mask ends. */
    private int maskedUpTo;

    SkeletonText(int expected) {
        this.text = new char[expected + 16];
    }

    private void makeRoomFor(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }

    void copy(char c) {
        makeRoomFor(1);
        text[length++] = c;
    }

    void copy(String from, int start, int end) {
        makeRoomFor(end - start);
        from.getChars(start, end, text, length);
        length += end - start;
    }

    /** However many blanks a writer aligns with, the skeleton has one. */
    void space() {
        if (length > 0 && text[length - 1] != ' ') {
            copy(' ');
        }
    }

    int length() {
        return length;
    }

    /** Adds a mask; the parts of one number, such as a version, are one. */
    void mask(Mask mask) {
        if (mask == Mask.NUM && endsWith("<num>.")) {
            length--;
        } else {
            copy(mask.text(), 0, mask.text().length());
        }
        maskedUpTo = length;
    }

    /** Drops the piece from {@code mark} on when it repeats the one before: a list is one, however long it is. */
    void joinList(int mark) {
        int piece = length - mark;
        if (maskedUpTo <= mark || piece < 2) {
            return;
        }
        int separator = mark;
        while (separator > 0 && mark - separator < 2 && (text[separator - 1] == ' ' || text[separator - 1] == ',')) {
            separator--;
        }
        int before = separator - piece;
        if (separator == mark || before < 0 || before > 0 && inWord(text[before - 1])) {
            return;
        }
        if (Arrays.equals(text, mark, length, text, before, separator)) {
            length = separator;
            maskedUpTo = Math.min(maskedUpTo, length);
        }
    }

    private static boolean inWord(char c) {
        return Shapes.isLetter(c) || c == '>' || "_-.:/=".indexOf(c) >= 0;
    }

    /** Takes back the blank before a unit. */
    boolean joinUnit() {
        boolean behindNumber = endsWith("<num> ");
        length -= behindNumber ? 1 : 0;
        return behindNumber;
    }

    /** Takes back the blank before a time zone. */
    boolean joinZone() {
        boolean behindTime = endsWith("<time> ");
        length -= behindTime ? 1 : 0;
        return behindTime;
    }

    boolean endsWith(char end) {
        return length > 0 && text[length - 1] == end;
    }

    /** Whether a mask and a blank are the last things here. */
    boolean endsInMaskAndBlank() {
        return length > 1 && text[length - 1] == ' ' && text[length - 2] == '>';
    }

    private boolean endsWith(String end) {
        int from = length - end.length();
        if (from < 0) {
            return false;
        }
        for (int i = end.length() - 1; i >= 0; i--) {
            if (text[from + i] != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The key whose {@code =} stands at the end; empty without one. */
    String keyAtEnd() {
        int end = endsWith('=') ? length - 1 : length;
        int start = end;
        while (start > 0 && end < length && (Shapes.isLetter(text[start - 1]) || text[start - 1] == '_')) {
            start--;
        }
        return new String(text, start, end - start);
    }

    /** Without blanks at its end, and without halves of characters, which no database stores. */
    String finished() {
        while (length > 0 && text[length - 1] == ' ') {
            length--;
        }
        int bits = 0;
        for (int i = 0; i < length; i++) {
            bits |= text[i];
        }
        if ((bits & SURROGATE_BITS) == SURROGATE_BITS) {
            mend();
        }
        return new String(text, 0, length);
    }

    private void mend() {
        for (int i = 0; i < length; i++) {
            boolean pair =
                    Character.isHighSurrogate(text[i]) && i + 1 < length && Character.isLowSurrogate(text[i + 1]);
            if (pair) {
                i++;
            } else if (Character.isSurrogate(text[i])) {
                text[i] = REPLACEMENT;
            }
        }
    }
}
