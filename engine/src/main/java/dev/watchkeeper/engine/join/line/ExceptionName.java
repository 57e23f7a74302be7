package dev.watchkeeper.engine.join.line;

/** Recognises the name of an exception's type at the start of a line, by the words such names end with. */
final class ExceptionName {

    private static final int LONGEST = 300;
    private static final String[] ENDINGS = {
        "Exception", "Error", "Throwable", "Failure", "Interrupt", "Fault", "Warning", "Iteration"
    };

    private ExceptionName() {}

    /** {@code a.b.FooException: …}, {@code FooError (…)}, {@code TypeError [CODE]: …}, or the name alone. */
    static boolean startsAt(String text, int from, int end) {
        int stop = nameEnd(text, from, end);
        if (stop < end) {
            char next = text.charAt(stop);
            char afterNext = stop + 1 < end ? text.charAt(stop + 1) : 0;
            boolean detailed = next == ' ' && (afterNext == '(' || afterNext == '[');
            if (next != ':' && !detailed) {
                return false;
            }
        }
        for (String ending : ENDINGS) {
            int start = stop - ending.length();
            if (start >= from && text.startsWith(ending, start)) {
                return true;
            }
        }
        return false;
    }

    /** Where a name ends: its parts may be held together by dots, by colons in pairs, or by backslashes. */
    static int nameEnd(String text, int from, int end) {
        int within = Math.min(end, from + LONGEST);
        int at = from;
        while (at < within) {
            char c = text.charAt(at);
            if (c == ':' && at + 1 < within && text.charAt(at + 1) == ':') {
                at += 2;
            } else if (isPartOfName(c)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isPartOfName(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '_'
                || c == '$'
                || c == '\\';
    }
}
