package dev.watchkeeper.engine.redact.secret;

import dev.watchkeeper.engine.shape.Letters;

/** What stands where a secret was: {@code [aws-key:7f3a9c2e]}. */
public final class Mark {

    /** So many characters of a pseudonym are written: enough to tell the secrets of a system apart. */
    public static final int PSEUDONYM = 8;

    private static final int LONGEST_LABEL = 32;

    private Mark() {}

    public static String of(SecretKind kind, String pseudonym) {
        return "[" + kind.label() + ":" + pseudonym + "]";
    }

    /** Where the mark that starts here ends, or -1. */
    public static int end(String text, int from) {
        int colon = from + 1;
        while (colon - from <= LONGEST_LABEL && isOfLabel(Letters.at(text, colon))) {
            colon++;
        }
        int close = colon + 1 + PSEUDONYM;
        if (Letters.at(text, from) != '[' || Letters.at(text, colon) != ':' || Letters.at(text, close) != ']') {
            return -1;
        }
        for (int at = colon + 1; at < close; at++) {
            if (!Letters.isHex(text.charAt(at))) {
                return -1;
            }
        }
        return SecretKind.ofLabel(text.substring(from + 1, colon)) == null ? -1 : close + 1;
    }

    /** True when there is nothing but one mark between the two places. */
    public static boolean isWhole(String text, int from, int to) {
        return to - from > PSEUDONYM && text.charAt(from) == '[' && end(text, from) == to;
    }

    /** True when something between the two places was taken out before. */
    public static boolean isIn(String text, int from, int to) {
        for (int at = text.indexOf('[', from, to); at >= 0; at = text.indexOf('[', at + 1, to)) {
            if (end(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfLabel(char c) {
        return c >= 'a' && c <= 'z' || c == '-';
    }
}
