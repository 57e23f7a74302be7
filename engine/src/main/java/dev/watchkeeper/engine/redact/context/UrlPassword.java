package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;

/** {@code scheme://user:password@host}, told from its colon. */
public final class UrlPassword {

    private static final int LONGEST = 1_024;
    private static final int SHORTEST_TOKEN = 20;

    private UrlPassword() {}

    public static boolean mayBegin(String text, int colon) {
        return text.startsWith("://", colon) && sign(text, colon + 3) > 0;
    }

    /** Looks at what stands before the host; the place to go on from. */
    public static int look(String text, int colon, Found found) {
        int from = colon + 3;
        int sign = sign(text, from);
        if (sign < 0) {
            return from;
        }
        if (Mark.isWhole(text, from, sign)) {
            return sign;
        }
        int parts = text.indexOf(':', from, sign);
        Value value = new Value(parts < 0 ? from : parts + 1, sign, true);
        boolean token = sign - from >= SHORTEST_TOKEN && KeyValue.isDrawn(text, value);
        if (value.isHarmless(text) || parts < 0 && !token) {
            return sign;
        }
        KeyValue.take(text, value, SecretKind.URL_PASSWORD, found);
        return sign;
    }

    /** The last {@code @} before the host ends, or -1. */
    private static int sign(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        int sign = -1;
        for (int at = from; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '@') {
                sign = at;
            } else if (c <= ' ' || c == '/' || c == '?' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '\\') {
                break;
            }
        }
        return sign;
    }

    /** Oracle's own way: {@code jdbc:oracle:thin:user/password@host}, told from the word before it. */
    public static int oracle(String text, int thin, Found found) {
        int from = thin + "thin:".length();
        if (Letters.at(text, from - 1) != ':') {
            return thin;
        }
        int slash = Letters.wordEnd(text, from);
        int sign = Letters.at(text, slash) == '/' ? sign(text, slash + 1) : -1;
        if (slash == from || sign < 0 || new Value(slash + 1, sign, true).isHarmless(text)) {
            return from;
        }
        found.add(SecretKind.URL_PASSWORD, slash + 1, sign);
        return sign;
    }
}
