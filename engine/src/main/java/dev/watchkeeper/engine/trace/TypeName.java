package dev.watchkeeper.engine.trace;

import dev.watchkeeper.engine.shape.ExceptionName;

/** Finds where in the headline of a trace the type of its exception stands. */
public final class TypeName {

    private TypeName() {}

    /** Whether a type stands at {@code from} and a colon or the end of the text behind it. */
    public static boolean leads(String text, int from, int to) {
        int end = ExceptionName.dottedEnd(text, from, to);
        return closes(text, end, to) && (ExceptionName.isUsual(text, from, end) || isQualified(text, from, end));
    }

    /** As {@link #leads}, for texts that may be no trace at all: only a usual ending makes a name a type. */
    static boolean leadsSurely(String text, int from, int to) {
        int end = ExceptionName.dottedEnd(text, from, to);
        return closes(text, end, to) && ExceptionName.isUsual(text, from, end);
    }

    /** Where in a sentence a type stands that a colon or the end follows: the first qualified one, else the first; or -1. */
    public static int find(String text, int from, int to) {
        int bare = -1;
        int at = from;
        while (at < to) {
            int end = ExceptionName.dottedEnd(text, at, to);
            if (end > at && closes(text, end, to)) {
                if (isQualified(text, at, end)) {
                    return at;
                }
                bare = bare < 0 && ExceptionName.isUsual(text, at, end) ? at : bare;
            }
            at = end + 1;
        }
        return bare;
    }

    /** Packages in front of a capital: {@code com.acme.NoStock}. */
    private static boolean isQualified(String text, int from, int to) {
        int dot = to - 1;
        while (dot > from && text.charAt(dot) != '.') {
            dot--;
        }
        return dot > from
                && dot + 2 < to
                && text.charAt(dot + 1) >= 'A'
                && text.charAt(dot + 1) <= 'Z'
                && Character.isLetter(text.charAt(from));
    }

    private static boolean closes(String text, int end, int to) {
        if (end == to || text.charAt(end) <= ' ') {
            return end == to || text.charAt(end) == '\r';
        }
        return text.charAt(end) == ':' && (end + 1 == to || ":/".indexOf(text.charAt(end + 1)) < 0);
    }
}
