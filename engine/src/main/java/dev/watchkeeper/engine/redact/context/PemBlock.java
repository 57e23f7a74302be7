package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;

/** Private keys between their BEGIN and END, within one text or over the lines of a stream. */
public final class PemBlock {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LONGEST_TITLE = 64;
    private static final int SURELY_BODY = 24;

    private PemBlock() {}

    public static boolean begins(String text, int dash) {
        if (!text.startsWith(BEGIN, dash)) {
            return false;
        }
        int close = text.indexOf(DASHES, dash + BEGIN.length());
        return close >= 0 && close - dash < LONGEST_TITLE && text.indexOf("PRIVATE KEY", dash, close) > 0;
    }

    /** Takes the whole block, or all there is of it. */
    public static int look(String text, int dash, Found found) {
        int to = end(text, dash);
        found.add(SecretKind.PRIVATE_KEY, dash, to < 0 ? text.length() : to);
        return to < 0 ? text.length() : to;
    }

    /** True when a block begins in the text and ends behind it. */
    public static boolean leavesOpen(String text) {
        int begin = text.lastIndexOf(BEGIN);
        return begin >= 0 && begins(text, begin) && end(text, begin) < 0;
    }

    /** Where the END behind this place ends, or -1. */
    public static int end(String text, int from) {
        int end = text.indexOf(END, from);
        int close = end < 0 ? -1 : text.indexOf(DASHES, end + END.length());
        return close < 0 || close - end > LONGEST_TITLE ? -1 : close + DASHES.length();
    }

    /** Where the key's own characters begin in a line within a block, behind what a logger put before them; or -1. */
    public static int bodyStart(String text, int to) {
        int end = to;
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int from = end;
        while (from > 0 && isOfBody(text.charAt(from - 1))) {
            from--;
        }
        boolean alone = text.substring(0, from).isBlank();
        boolean padded = end > from && text.charAt(end - 1) == '=' && (end - from) % 4 == 0;
        return end > from && (alone || padded || end - from >= SURELY_BODY) ? from : -1;
    }

    /** What older blocks say of themselves before the key. */
    public static boolean isHeader(String text) {
        return text.contains("Proc-Type:") || text.contains("DEK-Info:");
    }

    private static boolean isOfBody(char c) {
        return Letters.isWord(c) && c < 0x80 && c != '_' || c == '+' || c == '/' || c == '=';
    }
}
