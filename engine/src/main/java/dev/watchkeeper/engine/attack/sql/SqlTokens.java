package dev.watchkeeper.engine.attack.sql;

import java.util.Arrays;

/**
 * A text cut into what a database would read, one letter a token: {@code n} number, {@code s} string, {@code w} word,
 * {@code v} variable, {@code c} comment, {@code y} type cast, {@code o} comparison, {@code a} arithmetic, {@code q} a question mark, {@code p} other
 * signs, brackets, comma and semicolon as they are, and the roles of {@link SqlWords}.
 */
final class SqlTokens {

    /** An injection says what it wants sooner than this. */
    private static final int MOST = 1_000;

    private final String text;
    private final StringBuilder shape = new StringBuilder();
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int at;

    /** @param quote the one in which the text may have landed, or 0 */
    SqlTokens(String text, char quote) {
        this.text = text;
        if (quote != 0) {
            at = endOfString(0, quote);
            add('s', 0, at);
        }
        while (at < text.length() && shape.length() < MOST) {
            next();
        }
    }

    String shape() {
        return shape.toString();
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    private void add(char role, int start, int end) {
        int count = shape.length();
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        shape.append(role);
    }

    private void next() {
        char c = text.charAt(at);
        if (c <= ' ') {
            at++;
        } else if (c == '\'' || c == '"' || c == '`' || c == '\u2019') {
            take('s', endOfString(at + 1, c));
        } else if (c >= '0' && c <= '9' || c == '.' && isDigit(at + 1)) {
            number();
        } else if (isWord(c)) {
            word();
        } else {
            sign(c);
        }
    }

    private void take(char role, int end) {
        add(role, at, end);
        at = end;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    /** A string that nobody ends goes to the text's end, where the application's own quote waits. */
    private int endOfString(int from, char quote) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == quote) {
                boolean doubled = i > from && i + 1 < text.length() && text.charAt(i + 1) == quote;
                if (!doubled) {
                    return i + 1;
                }
                i++;
            }
            i++;
        }
        return i;
    }

    private void number() {
        int i = at + 1;
        while (i < text.length() && (isWord(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        boolean isNumber = true;
        boolean isHex = peek(1) == 'x' || peek(1) == 'b';
        for (int k = at; k < i && isNumber; k++) {
            char c = text.charAt(k);
            isNumber = c >= '0' && c <= '9'
                    || c == '.'
                    || c == 'e'
                    || k == at + 1 && isHex
                    || isHex && c >= 'a' && c <= 'f';
        }
        take(isNumber ? 'n' : 'w', i);
    }

    private void word() {
        int i = at + 1;
        // Behind a point that a digit follows a number begins: select.1 is select and .1 to a database.
        while (i < text.length() && (isWord(text.charAt(i)) || text.charAt(i) == '.' && !isDigit(i + 1))) {
            i++;
        }
        int next = i;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        boolean called = next < text.length() && text.charAt(next) == '(';
        String word = text.substring(at, i);
        char role = SqlWords.roleOf(word.substring(word.lastIndexOf('.') + 1), called);
        if (role == 'z') {
            at = i;
        } else {
            take(role, i);
        }
    }

    private boolean isDigit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '$'
                || c > 0x7F && Character.isLetter(c);
    }

    private void sign(char c) {
        char after = peek(1);
        switch (c) {
            case '/' -> {
                if (after == '*') {
                    block();
                } else {
                    take('a', at + 1);
                }
            }
            case '-' -> {
                if (after == '-') {
                    take('c', lineEnd());
                } else if (after == '>') {
                    take('o', at + (peek(2) == '>' ? 3 : 2));
                } else {
                    take('a', at + 1);
                }
            }
            case '#' -> take('c', after == '>' || after == '-' ? at + 2 : lineEnd());
            case '+', '*', '%', '^' -> take('a', at + 1);
            case '&' -> take(after == '&' ? 'l' : 'a', at + (after == '&' ? 2 : 1));
            case '|' -> take(after == '|' ? 'l' : 'a', at + (after == '|' ? 2 : 1));
            case '!' -> take(after == '=' ? 'o' : 'x', at + (after == '=' ? 2 : 1));
            case '<', '>', '=', '~' -> take('o', operatorEnd());
            case ':' -> colon(after);
            case '@' -> variable();
            case '?' -> take('q', at + (after == '|' || after == '&' ? 2 : 1));
            case '(', ')', ',', ';' -> take(c, at + 1);
            default -> take('p', at + 1);
        }
    }

    private int operatorEnd() {
        int i = at + 1;
        while (i < text.length() && "<>=@".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private void colon(char after) {
        if (after != ':') {
            take(after == '=' ? 'o' : 'p', at + (after == '=' ? 2 : 1));
            return;
        }
        int i = at + 2;
        while (i < text.length() && isWord(text.charAt(i))) {
            i++;
        }
        take(i > at + 2 ? 'y' : 'p', i);
    }

    private void variable() {
        int i = at + 1;
        while (i < text.length() && (isWord(text.charAt(i)) || text.charAt(i) == '@' || text.charAt(i) == '.')) {
            i++;
        }
        take('v', i);
    }

    /** A comment among the code is a blank, except that MySQL runs what stands in {@code /*! … *}{@code /}. */
    private void block() {
        if (peek(2) == '!') {
            at += 3;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            return;
        }
        int end = text.indexOf("*/", at + 2);
        if (end < 0 || end + 2 >= text.length()) {
            take('c', text.length());
        } else {
            at = end + 2;
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
