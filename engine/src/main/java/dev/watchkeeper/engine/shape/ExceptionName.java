package dev.watchkeeper.engine.shape;

/**
 * Knows the names of exceptions by how they are written in Java, Python, .NET, Ruby, Node and PHP. How much of a name
 * it takes depends on where it stands: in a sentence many words end like one, at the start of a line few do.
 */
public final class ExceptionName {

    private static final String[] SURE_ENDINGS = {"Exception", "Error"};
    private static final String[] USUAL_ENDINGS = {"Exception", "Error", "Throwable", "Failure", "Interrupt"};

    /** Only among the lines of a trace: elsewhere they are said of much else. */
    private static final String[] RARE_ENDINGS = {"Fault", "Warning", "Iteration"};

    private static final int LONGEST = 300;
    private static final int ASCII = 128;

    private ExceptionName() {}

    /** Where a name ends: its parts may be held together by dots, by colons in pairs, or by backslashes. */
    public static int end(String text, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            if (isPart(c) || c == '\\') {
                at++;
            } else if (c == ':' && at + 1 < limit && text.charAt(at + 1) == ':') {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** The same for names whose parts only dots may hold together. */
    public static int dottedEnd(String text, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int at = from;
        while (at < limit && isPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Letters of no other alphabet: words of a sentence may touch a name without a blank. */
    private static boolean isPart(char c) {
        return c < ASCII && (Letters.isWord(c) || c == '.' || c == '$' || c == '`');
    }

    /** Whether the word ends as types of exceptions do, or is nothing but such an ending. */
    public static boolean isUsual(String text, int from, int to) {
        return endsIn(USUAL_ENDINGS, text, from, to);
    }

    /** Whether a line begins with one: {@code a.b.FooException: …}, {@code FooError (…)}, {@code TypeError [CODE]: …}. */
    public static boolean leadsLine(String text, int from, int end) {
        int stop = end(text, from, end);
        if (stop < end) {
            char next = text.charAt(stop);
            char afterNext = stop + 1 < end ? text.charAt(stop + 1) : 0;
            boolean detailed = next == ' ' && (afterNext == '(' || afterNext == '[');
            if (next != ':' && !detailed) {
                return false;
            }
        }
        return isUsual(text, from, stop) || endsIn(RARE_ENDINGS, text, from, stop);
    }

    private static boolean endsIn(String[] endings, String text, int from, int to) {
        for (String ending : endings) {
            int start = to - ending.length();
            if (start >= from && text.startsWith(ending, start)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True when the word ends like one: {@code java.io.IOException}, {@code TypeError}. A word that is nothing but the
     * ending speaks of exceptions in general.
     */
    public static boolean endsLikeOne(String text, int from, int to) {
        for (String ending : SURE_ENDINGS) {
            int start = to - ending.length();
            if (start > from && text.startsWith(ending, start)) {
                int simple = simpleNameAt(text, from, to);
                return to - from <= LONGEST
                        && Letters.isUpper(text.charAt(simple))
                        && (simple < start || simple > from)
                        && standsAlone(text, from, to);
            }
        }
        return false;
    }

    private static int simpleNameAt(String text, int from, int to) {
        int at = to;
        while (at > from && (Letters.isWord(text.charAt(at - 1)))) {
            at--;
        }
        return at;
    }

    /** Not the name of a key, a flag, a method, a file or a member. */
    private static boolean standsAlone(String text, int from, int to) {
        char before = Letters.at(text, from - 1);
        char next = Letters.at(text, to);
        boolean method = next == '(' && Letters.at(text, to + 1) != '\'' && Letters.at(text, to + 1) != '"';
        boolean member = (next == '.' || next == '-') && Letters.isWord(Letters.at(text, to + 1));
        return before != '+'
                && before != '-'
                && before != '/'
                && before != '$'
                && before != '.'
                && next != '='
                && !method
                && !member
                && next != '/'
                && !(next == '"' && Letters.at(text, to + 1) == ':');
    }

    /** Where a name with its namespaces ({@code App\\Paid}, {@code Net::Http}) starts whose last part starts here. */
    public static int withNamespace(String text, int from) {
        int at = from;
        while (true) {
            int part = at;
            while (part > 0 && text.charAt(part - 1) == '\\') {
                part--;
            }
            if (part == at && text.startsWith("::", at - 2)) {
                part = at - 2;
            }
            int start = simpleNameAt(text, 0, part);
            if (part == at || start == part) {
                return at;
            }
            at = start;
        }
    }

    /** Where the name ends that a sentence tells, without the full stop or colon behind it. */
    public static int endInSentence(String text, int from) {
        int at = end(text, from, text.length());
        while (at > from && ".:".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
