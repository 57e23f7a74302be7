package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/** Walks over a text, forwards only unless told where to stand. What is not there reads as null or false. */
public final class Cursor {

    private final String text;
    private int at;

    public Cursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    public int at() {
        return at;
    }

    public void moveTo(int place) {
        at = place;
    }

    public boolean atEnd() {
        return at >= text.length();
    }

    /** The character here, or NUL at the end. */
    public char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    public void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    public boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    public boolean take(String wanted) {
        if (text.startsWith(wanted, at)) {
            at += wanted.length();
            return true;
        }
        return false;
    }

    public boolean looksAt(String wanted) {
        return text.startsWith(wanted, at);
    }

    /** The text up to the next blank, newline or end; empty when one is here. */
    public String word() {
        int start = at;
        skipWord();
        return text.substring(start, at);
    }

    public void skipWord() {
        while (at < text.length() && text.charAt(at) > ' ') {
            at++;
        }
    }

    /** The text up to {@code end}, which is taken too; null, and no step, when it does not come on this line. */
    public @Nullable String upTo(char end) {
        for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == end) {
                String found = text.substring(at, i);
                at = i + 1;
                return found;
            }
        }
        return null;
    }

    /** What stands between the bracket here and its partner, both taken; null when there is none on this line. */
    public @Nullable String enclosed(char open, char close) {
        if (peek() != open) {
            return null;
        }
        int depth = 0;
        for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                String inside = text.substring(at + 1, i);
                at = i + 1;
                return inside;
            }
        }
        return null;
    }

    /** A quoted text, backslash escapes left as they are, its quotes taken; null when there is none. */
    public @Nullable String quoted() {
        if (peek() != '"') {
            return null;
        }
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                String inside = text.substring(at + 1, i);
                at = i + 1;
                return inside;
            }
        }
        return null;
    }

    /** A run of up to {@code most} digits as a number, or -1 and no step. */
    public long number(int most) {
        int end = at;
        long value = 0;
        while (end < text.length() && end - at < most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            value = value * 10 + (text.charAt(end) - '0');
            end++;
        }
        boolean none = end == at;
        at = end;
        return none ? -1 : value;
    }

    /** The text from {@code start} up to here. */
    public String from(int start) {
        return text.substring(Math.min(start, text.length()), Math.min(at, text.length()));
    }

    public String rest() {
        return text.substring(Math.min(at, text.length()));
    }
}
