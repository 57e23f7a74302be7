package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;

/**
 * A name that values with secrets go by, in small letters and without what joins its words.
 *
 * @param own true where it must be words of its own: {@code db_pass} is one, {@code bypass} is not
 */
record KeyName(String name, SecretKind kind, boolean own) {

    private static final int NONE = -1;

    /** True when the key between the two places ends with this name, however its words are joined. */
    boolean ends(String text, int from, int to) {
        int start = start(text, from, to);
        if (start == NONE || start == from || !own) {
            return start != NONE;
        }
        char before = text.charAt(start - 1);
        return Letters.joins(before)
                || Letters.isUpper(text.charAt(start)) && !Letters.isUpper(before)
                || Letters.isDigit(before);
    }

    /** True when there is nothing before it. */
    boolean isAll(String text, int from, int to) {
        return start(text, from, to) == from;
    }

    private int start(String text, int from, int to) {
        int at = to;
        for (int letter = name.length() - 1; letter >= 0; letter--) {
            at--;
            while (at >= from && letter < name.length() - 1 && Letters.joins(text.charAt(at))) {
                at--;
            }
            if (at < from || small(text.charAt(at)) != name.charAt(letter)) {
                return NONE;
            }
        }
        return at;
    }

    static char small(char c) {
        return Letters.isUpper(c) ? (char) (c + ('a' - 'A')) : c;
    }
}
