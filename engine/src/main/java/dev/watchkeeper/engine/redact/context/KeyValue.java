package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** {@code key=value}, {@code key: value}, {@code "key":"value"} and what is like them, told from the sign between the two. */
public final class KeyValue {

    private static final int SHORTEST_DRAWN = 6;
    private static final int SHORTEST_SIGNATURE = 16;
    private static final int SHORT_NUMBER = 3;
    private static final int LONGEST_NUMBER = 16;

    /** What is longer is taken whatever it looks like: doubt costs a word, and reading it again and again would cost time. */
    static final int SURELY_DRAWN = 256;

    private KeyValue() {}

    /** The name of the key before this sign, when such keys have secrets behind them. */
    static @Nullable KeyName name(String text, int sign) {
        int to = keyEnd(text, sign);
        return to <= 1 || !KeyNames.mayEnd(text.charAt(to - 2), text.charAt(to - 1))
                ? null
                : KeyNames.of(text, KeyNames.start(text, to), to);
    }

    public static boolean mayBegin(String text, int sign) {
        return name(text, sign) != null;
    }

    private static int keyEnd(String text, int sign) {
        int to = sign;
        if (Letters.at(text, to - 1) == ':' && text.charAt(sign) == '=') {
            to--;
        }
        while (sign - to < 3 && Letters.at(text, to - 1) == ' ') {
            to--;
        }
        char last = Letters.at(text, to - 1);
        if (last == '"' || last == '\'' || last == '`') {
            to--;
            return Letters.at(text, to - 1) == '\\' ? to - 1 : to;
        }
        return last == ']' ? to - 1 : to;
    }

    /** Looks at what stands behind this sign; the place to go on from. */
    public static int look(String text, int sign, int behind, Found found) {
        KeyName name = name(text, sign);
        if (name == null || !found.wants(name.kind())) {
            return behind;
        }
        int from = behind;
        if (Letters.at(text, from) == '>' || Letters.at(text, from) == '=') {
            from++;
        }
        if (name.kind() == SecretKind.AUTHORIZATION) {
            return Math.max(behind, HeaderValue.authorization(text, from, found));
        }
        if (name.kind() == SecretKind.COOKIE) {
            return Math.max(behind, HeaderValue.cookies(text, from, found));
        }
        Value value = isShort(name.kind()) ? Value.at(text, from, LONGEST_NUMBER) : Value.at(text, from);
        int word = HeaderValue.behindScheme(text, value.from());
        if (word > value.from()) {
            value = value.quoted() ? new Value(word, value.to(), true) : Value.at(text, word);
        }
        if (value.isHarmless(text) || !mayBe(name, value, text, sign, from)) {
            return Math.max(behind, value.isEmpty() ? behind : value.from());
        }
        take(text, value, name.kind(), found);
        return value.to();
    }

    /** Keeps a value, under the name of its vendor where it shows that itself. */
    static void take(String text, Value value, SecretKind kind, Found found) {
        Secret own = OwnShape.of(text, value.from(), value.to());
        found.add(own != null && found.wants(own.kind()) ? own.kind() : kind, value.from(), value.to());
    }

    private static boolean isShort(SecretKind kind) {
        return kind == SecretKind.CARD_CODE
                || kind == SecretKind.ONE_TIME_CODE
                || kind == SecretKind.SOCIAL_SECURITY_NUMBER;
    }

    private static boolean mayBe(KeyName name, Value value, String text, int sign, int from) {
        int length = value.to() - value.from();
        boolean number = Letters.digitsEnd(text, value.from()) >= value.to();
        boolean fits = switch (name.kind()) {
            case SIGNATURE, SESSION_ID, AZURE_SAS ->
                length >= SHORTEST_SIGNATURE && !hasBlank(text, value) && !Mark.isIn(text, value.from(), value.to());
            case CARD_CODE, ONE_TIME_CODE -> number && length >= SHORT_NUMBER && length <= 8;
            case SOCIAL_SECURITY_NUMBER ->
                Letters.isDigit(text.charAt(value.from())) && length >= 9 && length < LONGEST_NUMBER;
            case TOKEN, SECRET, API_KEY -> !(number && length <= SHORT_NUMBER) && !isName(name, value, text);
            case PASSWORD -> !(name.own() && (number && length < SHORTEST_DRAWN || isPath(text, value)));
            default -> true;
        };
        boolean prose = text.charAt(sign) == ':' && !value.quoted() && Letters.at(text, from) == ' ';
        return fits
                && (!prose
                        || standsAlone(text, sign, value)
                        || !name.own() && isJoined(text, sign)
                        || isDrawn(text, value));
    }

    /** Kubernetes calls its secrets so: {@code shop/database-login}. */
    private static boolean isName(KeyName name, Value value, String text) {
        if (value.to() - value.from() > SURELY_DRAWN) {
            return false;
        }
        boolean slash = false;
        for (int at = value.from(); at < value.to(); at++) {
            char c = text.charAt(at);
            slash |= c == '/';
            if (Letters.isUpper(c) || !Letters.isWord(c) && c != '-' && c != '.' && c != '/') {
                return false;
            }
        }
        return slash && name.kind() == SecretKind.SECRET || text.charAt(value.from()) == '/';
    }

    /** Rules of intrusion detection are called signatures, too, and named in words. */
    private static boolean hasBlank(String text, Value value) {
        int blank = text.indexOf(' ', value.from(), Math.min(value.to(), value.from() + SURELY_DRAWN));
        return blank >= 0;
    }

    private static boolean isPath(String text, Value value) {
        char first = text.charAt(value.from());
        if (value.to() - value.from() > SURELY_DRAWN) {
            return false;
        }
        return first == '/' || first == '~' || Letters.at(text, value.from() + 1) == ':' && Letters.isUpper(first);
    }

    /** A line of YAML or of a header: nothing before the key but blanks, nothing behind the value. */
    private static boolean standsAlone(String text, int sign, Value value) {
        int start = KeyNames.start(text, keyEnd(text, sign));
        while (Letters.at(text, start - 1) == ' ' || Letters.at(text, start - 1) == '-') {
            start--;
        }
        int end = Letters.blanksEnd(text, value.to());
        return (start == 0
                        || text.charAt(start - 1) == '\n'
                        || text.charAt(start - 1) == '{'
                        || text.charAt(start - 1) == ',')
                && (end == text.length() || "\n\r,}#".indexOf(text.charAt(end)) >= 0);
    }

    /** People write "password: wrong", programs write "db_password: x". */
    private static boolean isJoined(String text, int sign) {
        int to = keyEnd(text, sign);
        int from = KeyNames.start(text, to);
        for (int at = from + 1; at < to - 1; at++) {
            char c = text.charAt(at);
            if (c == '_' || c == '-' || Letters.isUpper(c) && !Letters.isUpper(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Not a word of any language: digits among letters, or signs. */
    static boolean isDrawn(String text, Value value) {
        boolean digits = false;
        boolean others = false;
        for (int at = value.from(); at < value.to(); at++) {
            char c = text.charAt(at);
            digits |= Letters.isDigit(c);
            others |= !Letters.isDigit(c) && c != '.' && c != ':' && c != '/';
        }
        return digits
                && others
                && value.to() - value.from() >= SHORTEST_DRAWN
                && !Mark.isIn(text, value.from(), value.to());
    }
}
