package dev.watchkeeper.engine.join.line;

/** Tells what header a line begins with. It does not read the header, it only recognises one. */
final class LineStart {

    /** Host, ident and user of an access line are shorter than this together. */
    private static final int ACCESS_TIME_WITHIN = 160;

    private static final int LONGEST_FACILITY = 64;

    private LineStart() {}

    /** The header at {@code from}, which is not blank; nothing counts from {@code end} on. */
    static Header of(String text, int from, int end) {
        if (isIsoTime(text, from)) {
            return Header.TIME;
        }
        return switch (text.charAt(from)) {
            case '{' -> isObject(text, from, end) ? Header.WHOLE : Header.NONE;
            case '@' -> isTai(text, from) ? Header.TIME : Header.NONE;
            case '%' -> isOfCisco(text, from, end) ? Header.TIME : Header.NONE;
            case '<' -> isPriority(text, from) ? Header.TIME : Header.NONE;
            case '#' -> ofComment(text, from);
            case '=' -> text.startsWith(" REPORT====", text.indexOf(' ', from)) ? Header.TIME : Header.NONE;
            default -> isWhole(text, from, end) ? Header.WHOLE : new HeaderWords(text, from, end).read();
        };
    }

    /** {@code 2026-01-01T12:00} and its relatives with blanks and slashes, and nothing more precise than that. */
    static boolean isIsoTime(String text, int at) {
        if (text.length() < at + 16 || !isDigit(text.charAt(at))) {
            return false;
        }
        char dash = text.charAt(at + 4);
        char between = text.charAt(at + 10);
        return (dash == '-' || dash == '/')
                && text.charAt(at + 7) == dash
                && (between == ' ' || between == 'T' || between == 't')
                && text.charAt(at + 13) == ':'
                && isDigit(text.charAt(at + 3))
                && isDigit(text.charAt(at + 12))
                && isDigit(text.charAt(at + 14));
    }

    /** {@code @400000006543210000000000}, as daemontools stamp their lines. */
    private static boolean isTai(String text, int from) {
        return text.startsWith("@4000000", from) && text.indexOf(' ', from) == from + 25;
    }

    /** {@code %ASA-4-106023: …}: facility, severity and name of a message. */
    private static boolean isOfCisco(String text, int from, int end) {
        int dash = text.indexOf('-', from, Math.min(end, from + LONGEST_FACILITY));
        return dash > from + 1 && dash + 2 < end && isDigit(text.charAt(dash + 1)) && text.charAt(dash + 2) == '-';
    }

    /** A JSON object, by its ends. */
    private static boolean isObject(String text, int from, int end) {
        int second = from + 1;
        while (second < end && isBlank(text.charAt(second))) {
            second++;
        }
        return text.charAt(end - 1) == '}' && second < end && (text.charAt(second) == '"' || second == end - 1);
    }

    private static boolean isPriority(String text, int from) {
        int after = digitsEnd(text, from + 1, text.length());
        return after > from + 1 && after < from + 5 && after < text.length() && text.charAt(after) == '>';
    }

    /** The slow log of MySQL begins its entries with comments, and W3C logs tell their columns by them. */
    private static Header ofComment(String text, int from) {
        if (text.startsWith("# Time: ", from) || text.startsWith("# User@Host: ", from)) {
            return Header.TIME;
        }
        boolean ofW3c = text.startsWith("#Software: ", from)
                || text.startsWith("#Version: ", from)
                || text.startsWith("#Date: ", from)
                || text.startsWith("#Fields: ", from);
        return ofW3c ? Header.WHOLE : Header.NONE;
    }

    /** An access line holds {@code [10/Oct/2000:…} near its start; an audit record begins with its type. */
    private static boolean isWhole(String text, int from, int end) {
        int within = Math.min(end, from + ACCESS_TIME_WITHIN);
        int open = text.indexOf('[', from, within);
        while (open >= 0 && open + 5 < within) {
            if (text.charAt(open + 3) == '/' && isDigit(text.charAt(open + 2)) && isLetter(text.charAt(open + 4))) {
                return true;
            }
            open = text.indexOf('[', open + 1, within);
        }
        return text.startsWith("type=", from) && text.indexOf(" msg=audit(", from) > 0;
    }

    static int digitsEnd(String text, int from, int stop) {
        int digits = from;
        while (digits < stop && isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
