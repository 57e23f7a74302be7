package dev.watchkeeper.engine.find.shape;

/** Knows the names of exceptions by how they are written in Java, Python, .NET, Ruby, Node and PHP. */
public final class ExceptionName {

    private static final String[] ENDINGS = {"Exception", "Error"};
    private static final int LONGEST = 200;

    private ExceptionName() {}

    /**
     * True when the word ends like one: {@code java.io.IOException}, {@code TypeError}. A word that is nothing but the
     * ending speaks of exceptions in general.
     */
    public static boolean endsLikeOne(String text, int from, int to) {
        for (String ending : ENDINGS) {
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

    /** Where the name ends that is told to be uncaught; its own place when none stands there. */
    public static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && at - from < LONGEST
                && (Letters.isWord(text.charAt(at))
                        || "\\.$".indexOf(text.charAt(at)) >= 0
                        || text.startsWith("::", at)
                        || at > from && text.charAt(at) == ':' && text.charAt(at - 1) == ':')) {
            at++;
        }
        while (at > from && ".:".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
