package dev.watchkeeper.engine.time;

/** Reads ASCII digits at fixed places of a text; anything else there reads as {@link #NONE}. */
public final class Digits {

    public static final int NONE = -1;

    private Digits() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isAt(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    public static int read(String text, int at, int count) {
        if (at + count > text.length()) {
            return NONE;
        }
        int value = 0;
        for (int i = at; i < at + count; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return NONE;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** The first place at or after {@code from} that holds no digit. */
    public static int end(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The digits of a fraction as nanoseconds; what is finer than that is cut off. */
    public static int nanos(String text, int from, int end) {
        int value = 0;
        for (int i = from; i < from + 9; i++) {
            value = value * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return value;
    }
}
