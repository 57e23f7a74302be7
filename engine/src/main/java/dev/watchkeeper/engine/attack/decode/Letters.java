package dev.watchkeeper.engine.attack.decode;

import java.util.Arrays;

/** Letters on their way from written to plain, each with the place it came from. */
final class Letters {

    private static final int NOTHING = -1;

    private char[] chars;
    private int[] from;
    private int length;
    private final int end;

    Letters(String text, boolean plusIsBlank) {
        chars = text.toCharArray();
        length = chars.length;
        end = length;
        from = new int[length];
        for (int i = 0; i < length; i++) {
            from[i] = i;
            if (plusIsBlank && chars[i] == '+') {
                chars[i] = ' ';
            }
        }
    }

    boolean hasEncoded() {
        for (int i = 0; i < length; i++) {
            if (chars[i] == '%' || chars[i] == '\\' || chars[i] == '&') {
                return true;
            }
        }
        return false;
    }

    /** One round. False when there was nothing to do. */
    boolean unescape() {
        char[] out = new char[length];
        int[] places = new int[length];
        int written = 0;
        boolean changed = false;
        int i = 0;
        while (i < length) {
            Escape escape = Escape.at(chars, i, length);
            if (escape == null) {
                out[written] = chars[i];
                places[written++] = from[i++];
            } else {
                changed = true;
                int point = escape.character();
                if (escape.isByte() && point >= 0x80) {
                    Utf8 letter = Utf8.at(chars, i, length, point);
                    point = letter.character();
                    written = put(out, places, written, point, from[i]);
                    i += letter.length() == 0 ? escape.length() : letter.length();
                } else {
                    written = put(out, places, written, point, from[i]);
                    i += escape.length();
                }
            }
        }
        chars = out;
        from = places;
        length = written;
        return changed;
    }

    private static int put(char[] out, int[] places, int written, int point, int place) {
        out[written] = (char) (point > 0xFFFF ? '\uFFFD' : point);
        places[written] = place;
        return written + 1;
    }

    /** Null bytes go, capitals become small, full-width letters become ASCII, and every blank but the line feed becomes a blank. */
    void makePlain() {
        int written = 0;
        for (int i = 0; i < length; i++) {
            int plain = plain(chars[i]);
            if (plain != NOTHING) {
                chars[written] = (char) plain;
                from[written++] = from[i];
            }
        }
        length = written;
    }

    private static int plain(char c) {
        if (c == 0 || c == '\u00AD' || c == '\u200B') {
            return NOTHING;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return Character.toLowerCase((char) (c - '\uFF01' + '!'));
        }
        return switch (c) {
            case '\r' -> '\n';
            case '\t', '\f', '\u000B', '\u00A0' -> ' ';
            case '\u2018', '\u2019', '\u02BC' -> '\u2019';
            default -> Character.toLowerCase(c);
        };
    }

    String text() {
        return new String(chars, 0, length);
    }

    int[] origin() {
        int[] origin = Arrays.copyOf(from, length + 1);
        origin[length] = end;
        return origin;
    }
}
