package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;

/** Statements that set passwords, and the like of configurations, told from the word that announces one. */
public final class SqlPassword {

    private static final int REACH = 200;

    private SqlPassword() {}

    /** {@code IDENTIFIED [WITH plugin] BY|AS [PASSWORD] '…'}; Oracle needs no quotes. */
    public static int identified(String text, int from, Found found) {
        int at = Letters.blanksEnd(text, Letters.wordEnd(text, from));
        if (Letters.isWordAt(text, at, "with")) {
            at = Letters.blanksEnd(text, at + 4);
            char quote = Letters.at(text, at);
            at = quote == '\'' || quote == '`' || quote == '"' ? at + 1 : at;
            at = Letters.wordEnd(text, at);
            at = Letters.blanksEnd(text, quote == Letters.at(text, at) ? at + 1 : at);
        }
        if (!Letters.isWordAt(text, at, "by") && !Letters.isWordAt(text, at, "as")) {
            return Letters.wordEnd(text, from);
        }
        at = Letters.blanksEnd(text, at + 2);
        for (String more : new String[] {"password", "values", "random"}) {
            at = Letters.isWordAt(text, at, more) ? Letters.blanksEnd(text, at + more.length()) : at;
        }
        boolean statement = text.startsWith("IDENTIFIED BY", from) && !isWord(text, at, "externally");
        return isQuote(text, at) || statement ? literal(text, at, found) : at;
    }

    /** {@code PASSWORD '…'}, {@code PASSWORD('…')}, {@code SET PASSWORD [FOR …] = …}, and what routers write. */
    public static int password(String text, int from, Found found) {
        int end = Letters.wordEnd(text, from);
        int at = Letters.blanksEnd(text, end);
        boolean set = from >= 4 && text.regionMatches(true, from - 4, "set ", 0, 4);
        if (set && Letters.isWordAt(text, at, "for")) {
            int sign = text.indexOf('=', at, Math.min(text.length(), at + REACH));
            at = sign < 0 ? at : Letters.blanksEnd(text, sign + 1);
            at = isWord(text, at, "password") ? at + "password".length() : at;
        } else if (set && Letters.at(text, at) == '=') {
            at = Letters.blanksEnd(text, at + 1);
            at = isWord(text, at, "password") ? at + "password".length() : at;
        }
        if (Letters.at(text, at) == '(') {
            at = Letters.blanksEnd(text, at + 1);
        }
        // Directly behind the word, a quote is that of a key.
        if (at > end && isQuote(text, at)) {
            return literal(text, at, found);
        }
        return encoded(text, at, end, found);
    }

    /** {@code password 7 08701E1D5D4C}: the digit says how it is written. */
    private static int encoded(String text, int digit, int back, Found found) {
        if (digit == back || "05789".indexOf(Letters.at(text, digit)) < 0 || Letters.at(text, digit + 1) != ' ') {
            return back;
        }
        Value value = Value.at(text, digit + 2);
        if (!KeyValue.isDrawn(text, value)) {
            return back;
        }
        found.add(SecretKind.PASSWORD, value.from(), value.to());
        return value.to();
    }

    /** {@code requirepass …}, as Redis is told its password. */
    public static int directive(String text, int from, Found found) {
        int end = Letters.wordEnd(text, from);
        char next = Letters.at(text, end);
        Value value = Value.at(text, next == '"' && Letters.at(text, end + 1) == ' ' ? end + 1 : end);
        if (next != ' ' && next != '"' || value.isHarmless(text)) {
            return end;
        }
        found.add(SecretKind.PASSWORD, value.from(), value.to());
        return value.to();
    }

    private static int literal(String text, int from, Found found) {
        Value value = Value.at(text, from);
        int to = value.to();
        // Two quotes within a literal are one of its characters.
        while (value.quoted() && Letters.at(text, to) == '\'' && Letters.at(text, to + 1) == '\'') {
            to = Value.at(text, to + 1).to();
        }
        Value whole = new Value(value.from(), value.quoted() ? to : trimmed(text, value.from(), to), true);
        if (whole.isHarmless(text)) {
            return whole.to();
        }
        found.add(SecretKind.SQL_PASSWORD, whole.from(), whole.to());
        return whole.to();
    }

    private static int trimmed(String text, int from, int to) {
        return to > from && text.charAt(to - 1) == ';' ? to - 1 : to;
    }

    private static boolean isWord(String text, int at, String word) {
        return Letters.isWordAt(text, at, word);
    }

    private static boolean isQuote(String text, int at) {
        char c = Letters.at(text, at);
        return c == '\'' || c == '"' || c == '\\' && Letters.at(text, at + 1) == '\'';
    }
}
