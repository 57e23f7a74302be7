package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.shape.Letters;
import java.util.Set;

/**
 * What is written behind a key, without its quotes.
 *
 * @param quoted true where quotes say where it ends, so that it may hold anything
 */
record Value(int from, int to, boolean quoted) {

    private static final int LONGEST_HARMLESS = 48;
    private static final int LONGEST_KEY = 48;
    private static final int MOST_BLANKS = 8;

    /** States and wants, not secrets. */
    private static final Set<String> HARMLESS = Set.of(
            "null",
            "nil",
            "none",
            "undefined",
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
            "empty",
            "blank",
            "missing",
            "absent",
            "present",
            "set",
            "unset",
            "expired",
            "invalid",
            "valid",
            "revoked",
            "required",
            "optional",
            "unknown",
            "changed",
            "incorrect",
            "wrong",
            "ok",
            "failed",
            "denied",
            "not",
            "is",
            "was",
            "has",
            "must",
            "cannot",
            "redacted",
            "filtered",
            "hidden",
            "masked",
            "string",
            "str",
            "number",
            "refreshed",
            "rotated",
            "mismatch",
            "anonymous",
            "n/a",
            "default",
            "option",
            "flag",
            "argument",
            "parameter",
            "should",
            "and",
            "or",
            "for",
            "in",
            "the",
            "a",
            "an",
            "bearer",
            "basic",
            "plain",
            "login",
            "md5",
            "sha256",
            "scram-sha-256",
            "accepted",
            "rejected",
            "disabled",
            "enabled",
            "unchanged");

    /** The value that starts at or behind the blanks here; empty where there is none. */
    static Value at(String text, int from) {
        return at(text, from, text.length());
    }

    /** The same, but one without quotes is not read further than {@code most} characters. */
    static Value at(String text, int from, int most) {
        int start = from;
        while (start - from < MOST_BLANKS && (Letters.at(text, start) == ' ' || Letters.at(text, start) == '\t')) {
            start++;
        }
        char first = Letters.at(text, start);
        // Go's %q and Python's b'…' and u'…' and SQL Server's N'…' stand before the quote.
        if ((first == 'N' || first == 'b' || first == 'u') && Letters.at(text, start + 1) == '\'') {
            first = text.charAt(++start);
        }
        if (first == '\\' && isQuote(Letters.at(text, start + 1))) {
            return new Value(start + 2, escapedQuote(text, start + 2, text.charAt(start + 1)), true);
        }
        if (isQuote(first)) {
            return new Value(start + 1, closing(text, start + 1, first), true);
        }
        int mark = first == '[' ? Mark.end(text, start) : -1;
        return new Value(start, mark > 0 ? mark : bareEnd(text, start, most), false);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** Text that was cut off before its quote is a secret to its end. */
    private static int closing(String text, int from, char quote) {
        int at = from;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
        }
        return at;
    }

    private static int escapedQuote(String text, int from, char quote) {
        int at = from;
        while (at < text.length() && text.charAt(at) != quote) {
            at++;
        }
        return at > from && at < text.length() && text.charAt(at - 1) == '\\' ? at - 1 : at;
    }

    private static int bareEnd(String text, int from, int most) {
        int limit = Math.min(text.length() - from, most) + from;
        int at = from;
        while (at < limit && !endsBare(text, at, from)) {
            int mark = text.charAt(at) == '[' ? Mark.end(text, at) : -1;
            at = mark > 0 ? mark : at + 1;
        }
        boolean open = at > from && "[({".indexOf(text.charAt(from)) >= 0;
        return open && "])}".indexOf(Letters.at(text, at)) >= 0 && at < limit ? at + 1 : at;
    }

    private static boolean endsBare(String text, int at, int from) {
        char c = text.charAt(at);
        return switch (c) {
            case '"', '\'', '`', '<', '|' -> true;
            case '\\' -> isEscape(Letters.at(text, at + 1));
            case ',', ';', '&' -> startsNext(text, at + 1);
            case ')', ']', '}', '>' -> at > from && closes(Letters.at(text, at + 1));
            case '%' -> text.startsWith("%26", at);
            default -> c <= ' ' || c == '\u00a0';
        };
    }

    private static boolean isEscape(char c) {
        return c == '"' || c == '\'' || c == 'n' || c == 't' || c == 'r';
    }

    /** Passwords may hold such characters; between two pairs there is a name behind them. */
    private static boolean startsNext(String text, int from) {
        char first = Letters.at(text, from);
        if (first <= ' ' || isQuote(first) || first == '&' || closes(first)) {
            return true;
        }
        int at = from;
        while (at - from < LONGEST_KEY && (KeyNames.isOfKey(Letters.at(text, at)) || Letters.at(text, at) == '%')) {
            at++;
        }
        char next = Letters.at(text, at);
        return at > from && (next == '=' || next == ':' || next == '[');
    }

    private static boolean closes(char c) {
        return c <= ' ' || ",;.)]}>\"'\\&".indexOf(c) >= 0;
    }

    boolean isEmpty() {
        return to <= from;
    }

    /** Nothing that opens a door: a state, a placeholder, something that was masked before. */
    boolean isHarmless(String text) {
        if (isEmpty() || Mark.isWhole(text, from, to)) {
            return true;
        }
        if (to - from > LONGEST_HARMLESS) {
            return false;
        }
        String value = text.substring(from, to);
        return isPlaceholder(value) || isMasked(value) || HARMLESS.contains(lower(value));
    }

    private static boolean isPlaceholder(String value) {
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        return value.startsWith("${")
                || value.startsWith("{{")
                || value.startsWith("$(")
                // Windows writes the numbers of its messages so.
                || value.startsWith("%%")
                || value.equals("?")
                || value.equals("%s")
                || value.equals("%v")
                || value.equals("{}")
                || first == '<' && last == '>'
                || first == '[' && last == ']' && HARMLESS.contains(lower(value.substring(1, value.length() - 1)));
    }

    private static boolean isMasked(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c != '*' && c != 'x' && c != 'X' && c != '.' && c != '\u2022' && c != '-' && c != '#') {
                return false;
            }
        }
        return true;
    }

    private static String lower(String value) {
        StringBuilder lower = new StringBuilder(value.length());
        value.chars().forEach(c -> lower.append(KeyName.small((char) c)));
        return lower.toString();
    }
}
