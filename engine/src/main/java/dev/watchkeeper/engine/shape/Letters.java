package dev.watchkeeper.engine.shape;

/** What kinds of characters there are, for a scan that looks at each of them once. */
public final class Letters {

    public static final byte OTHER = 0;
    public static final byte LETTER = 1;
    public static final byte DIGIT = 2;
    public static final byte JOINS = 3;
    public static final byte SLASH = 4;
    public static final byte COLON = 5;
    public static final byte NEWLINE = 6;

    private static final int ASCII = 128;
    private static final byte[] KINDS = kinds();

    private Letters() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[ASCII];
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = LETTER;
            kinds[c - 0x20] = LETTER;
        }
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = DIGIT;
        }
        kinds['_'] = JOINS;
        kinds['-'] = JOINS;
        kinds['.'] = JOINS;
        kinds['/'] = SLASH;
        kinds[':'] = COLON;
        kinds['\n'] = NEWLINE;
        return kinds;
    }

    public static byte kind(char c) {
        return c < ASCII ? KINDS[c] : LETTER;
    }

    public static boolean joins(char c) {
        return c == '_' || c == '-' || c == '.';
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    public static boolean isWord(char c) {
        byte kind = kind(c);
        return kind == LETTER || kind == DIGIT || c == '_';
    }

    public static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** The character there, or NUL outside of the text. */
    public static char at(String text, int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : 0;
    }

    public static int blanksEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    public static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** True when the word there is this one, in any case, and ends there. */
    public static boolean isWordAt(String text, int from, String word) {
        return text.regionMatches(true, from, word, 0, word.length()) && !isWord(at(text, from + word.length()));
    }
}
