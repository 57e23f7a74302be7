package dev.watchkeeper.engine.trace;

import java.util.List;

/** Finds the names of exception types in texts. */
public final class TypeName {

    private static final List<String> ENDINGS = List.of("Exception", "Error", "Throwable", "Failure", "Interrupt");
    private static final int LONGEST = 200;

    private TypeName() {}

    /** Where the name that starts at {@code from} ends, whatever it names; {@code from} when none starts there. */
    public static int end(String text, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int end = from;
        while (end < limit && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a type stands at {@code from} and a colon or the end of the text behind it. */
    public static boolean leads(String text, int from, int to) {
        int end = end(text, from, to);
        return closes(text, end, to) && (hasUsualEnding(text, from, end) || isQualified(text, from, end));
    }

    /** As {@link #leads}, for texts that may be no trace at all: only a usual ending makes a name a type. */
    static boolean leadsSurely(String text, int from, int to) {
        int end = end(text, from, to);
        return closes(text, end, to) && hasUsualEnding(text, from, end);
    }

    /** Where in a sentence a type stands that a colon or the end follows: the first qualified one, else the first; or -1. */
    public static int find(String text, int from, int to) {
        int bare = -1;
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && isPart(text.charAt(end))) {
                end++;
            }
            if (end > at && end - at <= LONGEST && closes(text, end, to)) {
                if (isQualified(text, at, end)) {
                    return at;
                }
                bare = bare < 0 && hasUsualEnding(text, at, end) ? at : bare;
            }
            at = end + 1;
        }
        return bare;
    }

    private static boolean hasUsualEnding(String text, int from, int to) {
        for (String ending : ENDINGS) {
            if (to - from >= ending.length() && text.startsWith(ending, to - ending.length())) {
                return true;
            }
        }
        return false;
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

    private static boolean isPart(char c) {
        return c < 128 && (c == '.' || c == '$' || c == '_' || c == '`' || Character.isLetterOrDigit(c));
    }
}
