package dev.watchkeeper.engine.mask.token;

/**
 * Tells host names from what else is written with dots: packages, property keys, files. A host name ends in a top-level
 * domain and does not begin like a package.
 */
public final class HostNames {

    /** Nothing but host names ends in these, however short the name is. */
    private static final WordSet SURE_ENDS = WordSet.exactly(
            "com",
            "net",
            "org",
            "edu",
            "gov",
            "mil",
            "biz",
            "arpa",
            "localdomain",
            "de",
            "uk",
            "fr",
            "cn",
            "jp",
            "kr",
            "br",
            "au",
            "ca",
            "nl",
            "se",
            "ch",
            "ru",
            "ua",
            "cz",
            "eu",
            "dk",
            "fi",
            "hk",
            "hu",
            "gr",
            "pt",
            "ro",
            "tr",
            "tw",
            "za",
            "mx",
            "nz",
            "sg",
            "th",
            "il",
            "es");

    /** Host names end in these, keys and files seldom: they need three labels. */
    private static final WordSet LIKELY_ENDS =
            WordSet.exactly("local", "internal", "lan", "corp", "intranet", "it", "at", "be", "pl", "no", "us");

    /** Any two letters end a name with numbers in it, only these are files, or words that keys end in. */
    private static final WordSet NEVER_ENDS = WordSet.exactly(
            "so", "sh", "py", "rs", "js", "ts", "cc", "md", "gz", "xz", "bz", "rb", "go", "db", "rc", "el", "fc", "id",
            "is", "to", "ko", "in", "am", "la", "ps", "hs", "ml", "cs", "vb", "kt", "jl", "as", "do", "my");

    /** What packages and libraries begin with. */
    private static final WordSet PACKAGE_STARTS = WordSet.exactly(
            "com", "org", "net", "edu", "io", "java", "javax", "jakarta", "jdk", "sun", "de", "ch", "android", "asp");

    private HostNames() {}

    /** Letters, digits and hyphens between dots, and an end that names a domain. */
    public static boolean isHost(String text, int from, int to) {
        int last = text.lastIndexOf('.', to - 1);
        if (last <= from || to - last < 3) {
            return false;
        }
        int labels = 0;
        int first = -1;
        boolean digits = false;
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (i == from || text.charAt(i - 1) == '.') {
                    return false;
                }
                first = labels++ == 0 ? i : first;
            } else if (Shapes.isDigit(c)) {
                digits = true;
            } else if (!Shapes.isLetter(c) && c != '-' && c != '_') {
                return false;
            }
        }
        boolean manyLabels = labels > 0;
        return text.charAt(last - 1) != '.'
                && endsHost(text, last + 1, to, manyLabels, digits)
                && !PACKAGE_STARTS.holds(text, from, manyLabels ? first : last);
    }

    private static boolean endsHost(String text, int from, int to, boolean manyLabels, boolean digits) {
        return SURE_ENDS.holds(text, from, to)
                || manyLabels && LIKELY_ENDS.holds(text, from, to)
                || manyLabels && digits && isTwoSmallLetters(text, from, to) && !NEVER_ENDS.holds(text, from, to);
    }

    private static boolean isTwoSmallLetters(String text, int from, int to) {
        return to - from == 2
                && text.charAt(from) >= 'a'
                && text.charAt(from) <= 'z'
                && text.charAt(from + 1) >= 'a'
                && text.charAt(from + 1) <= 'z';
    }
}
