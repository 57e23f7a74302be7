package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What stands behind the names of HTTP headers, and credentials that are known by their scheme wherever they stand. */
public final class HeaderValue {

    private static final int SHORTEST_BEARER = 16;
    private static final int SHORTEST_BASIC = 8;
    private static final int SHORTEST_SURE = 24;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_SCHEME = 20;

    private HeaderValue() {}

    /** {@code Bearer …} or {@code Basic …} without a header's name; the place to go on from. */
    public static int scheme(String text, int from, Found found) {
        int word = Letters.wordEnd(text, from);
        if (Letters.at(text, word) != ' ') {
            return word;
        }
        Value value = Value.at(text, word + 1);
        int length = value.to() - value.from();
        if (Letters.isWordAt(text, from, "bearer")) {
            if (length >= SHORTEST_BEARER && KeyValue.isDrawn(text, value) && !value.isHarmless(text)) {
                KeyValue.take(text, value, SecretKind.BEARER_TOKEN, found);
                return value.to();
            }
        } else if (length >= SHORTEST_BASIC && isCredentials(text.substring(value.from(), value.to()))) {
            found.add(SecretKind.BASIC_CREDENTIALS, value.from(), value.to());
            return value.to();
        }
        return word;
    }

    /** People write sentences behind this header's name, too: "Authorization: basic login failed". */
    private static boolean areCredentials(String text, Value value) {
        return KeyValue.isDrawn(text, value)
                || value.to() - value.from() >= SHORTEST_SURE && !Mark.isIn(text, value.from(), value.to())
                || isCredentials(text.substring(value.from(), value.to()));
    }

    private static boolean isCredentials(String base64) {
        try {
            String plain = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return plain.indexOf(':') >= 0 && plain.chars().noneMatch(c -> c < ' ' || c == 0xFFFD);
        } catch (IllegalArgumentException e) {
            // Not base64, so it is only a word behind the word "basic".
            return false;
        }
    }

    /** Where the credentials begin when a scheme stands before them, else where we are. */
    static int behindScheme(String text, int from) {
        for (String scheme : new String[] {"Bearer ", "Basic "}) {
            if (text.regionMatches(true, from, scheme, 0, scheme.length())) {
                return from + scheme.length();
            }
        }
        return from;
    }

    /** The value of an Authorization header: its scheme stays, its credentials go. */
    static int authorization(String text, int from, Found found) {
        int start = Letters.blanksEnd(text, from);
        while (isOpening(Letters.at(text, start)) && Mark.end(text, start) < 0) {
            start++;
        }
        int word = start;
        while (word - start < LONGEST_SCHEME
                && (Letters.isWord(Letters.at(text, word)) || Letters.at(text, word) == '-')) {
            word++;
        }
        boolean scheme = word > start && Letters.at(text, word) == ' ';
        if (scheme && Letters.isWordAt(text, start, "digest")) {
            return digest(text, word, found);
        }
        if (scheme && text.startsWith("AWS4-", start)) {
            // Its key and its signature have names of their own.
            return word;
        }
        boolean quoted = start > from && isQuote(text.charAt(start - 1));
        int at = scheme ? Letters.blanksEnd(text, word) : start;
        Value bare = Value.at(text, at);
        if (bare.isHarmless(text) || !quoted && !areCredentials(text, bare)) {
            return word;
        }
        SecretKind kind = Letters.isWordAt(text, start, "basic")
                ? SecretKind.BASIC_CREDENTIALS
                : Letters.isWordAt(text, start, "bearer") ? SecretKind.BEARER_TOKEN : SecretKind.AUTHORIZATION;
        KeyValue.take(text, bare, kind, found);
        return bare.to();
    }

    /** Of a digest, what was computed from the password is taken out; user and realm stay. */
    private static int digest(String text, int from, Found found) {
        int at = from;
        while (true) {
            int name = at;
            while (Letters.at(text, name) == ' ' || Letters.at(text, name) == ',') {
                name++;
            }
            int end = Letters.wordEnd(text, name);
            if (end == name || end - name > LONGEST_NAME || Letters.at(text, end) != '=') {
                return at;
            }
            Value value = Value.at(text, end + 1);
            boolean computed = Letters.isWordAt(text, name, "response")
                    || Letters.isWordAt(text, name, "nonce")
                    || Letters.isWordAt(text, name, "cnonce");
            if (computed && !value.isHarmless(text)) {
                found.add(SecretKind.DIGEST_RESPONSE, value.from(), value.to());
            }
            at = value.to() + (value.quoted() && value.to() < text.length() ? 1 : 0);
            if (Letters.at(text, at) == '"') {
                at++;
            }
        }
    }

    /** The values of the cookies; their names stay. */
    static int cookies(String text, int from, Found found) {
        int at = from;
        while ((isOpening(Letters.at(text, at)) || Letters.at(text, at) == ' ') && Mark.end(text, at) < 0) {
            at++;
        }
        while (true) {
            int name = at;
            while (Letters.at(text, name) == ' ' || Letters.at(text, name) == ';') {
                name++;
            }
            int end = name;
            while (end - name < LONGEST_NAME
                    && (KeyNames.isOfKey(Letters.at(text, end)) || Letters.at(text, end) == '$')) {
                end++;
            }
            if (end == name || Letters.at(text, end) != '=') {
                return at;
            }
            int value = end + 1;
            int to = value;
            while (to < text.length() && !endsCookie(text.charAt(to))) {
                to++;
            }
            if (!isAttribute(text, name) && !new Value(value, to, false).isHarmless(text)) {
                found.add(SecretKind.COOKIE, value, to);
            }
            at = to;
        }
    }

    private static boolean endsCookie(char c) {
        return c <= ' ' || c == ';' || c == '"' || c == '\'' || c == '\\';
    }

    /** What a server says about the cookie it sets. */
    private static boolean isAttribute(String text, int name) {
        return Letters.isWordAt(text, name, "path")
                || Letters.isWordAt(text, name, "domain")
                || Letters.isWordAt(text, name, "expires")
                || Letters.isWordAt(text, name, "samesite")
                || Letters.isWordAt(text, name, "max");
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isOpening(char c) {
        return isQuote(c) || c == '[' || c == '\\';
    }
}
