package dev.watchkeeper.engine.trace;

/** Walks over a text line by line; nothing is cut out of it before somebody asks. A line is read up to a bound. */
public final class Lines {

    /** What stands further right is data; to read on would cost time. */
    private static final int LONGEST = 4_000;

    private final String text;
    private int from;
    private int to = -1;
    private int start;
    private int end;

    public Lines(String text) {
        this.text = text;
    }

    /** Steps to the next line; false when there is none. */
    public boolean next() {
        if (to >= text.length()) {
            return false;
        }
        from = to + 1;
        int newline = text.indexOf('\n', from);
        to = newline < 0 ? text.length() : newline;
        start = from;
        end = Math.min(to, from + LONGEST);
        while (end > from && text.charAt(end - 1) <= ' ') {
            end--;
        }
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        return true;
    }

    public String text() {
        return text;
    }

    /** Where the first character stands that is no blank. */
    public int start() {
        return start;
    }

    /** Behind the last character that is no blank. */
    public int end() {
        return end;
    }

    /** How many blanks lead. */
    public int indent() {
        return start - from;
    }

    public boolean isBlank() {
        return start == end;
    }

    /** The first character that is no blank, or NUL. */
    public char first() {
        return start < end ? text.charAt(start) : 0;
    }

    public boolean startsWith(String wanted) {
        return start + wanted.length() <= end && text.startsWith(wanted, start);
    }

    public boolean endsWith(String wanted) {
        return end - wanted.length() >= start && text.startsWith(wanted, end - wanted.length());
    }

    /** Where {@code wanted} stands in this line, or -1. */
    public int indexOf(String wanted) {
        return text.indexOf(wanted, start, end);
    }

    /** The line from {@code place} on. */
    public String from(int place) {
        return text.substring(Math.min(place, end), end);
    }

    /** The line without the blanks around it. */
    public String stripped() {
        return text.substring(start, end);
    }
}
