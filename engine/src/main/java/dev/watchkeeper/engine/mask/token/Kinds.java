package dev.watchkeeper.engine.mask.token;

/** What kinds of characters a token is made of, one bit each: what a token has not got, nobody needs to look for. */
public final class Kinds {

    public static final int LETTER = 1;
    public static final int DIGIT = 1 << 1;
    public static final int DASH = 1 << 2;
    public static final int POINT = 1 << 3;
    public static final int COLON = 1 << 4;
    public static final int SLASH = 1 << 5;
    public static final int AT = 1 << 6;
    private static final int OTHER_MARK = 1 << 7;

    private static final int ASCII = 128;
    private static final byte[] OF = table();

    private Kinds() {}

    /** The kind of one character; 0 when it stands in no token. */
    public static int of(char c) {
        return c < ASCII ? OF[c] : LETTER;
    }

    public static int of(String text, int from, int to) {
        int kinds = 0;
        for (int i = from; i < to; i++) {
            kinds |= of(text.charAt(i));
        }
        return kinds;
    }

    public static boolean has(int kinds, int wanted) {
        return (kinds & wanted) != 0;
    }

    private static byte[] table() {
        byte[] table = new byte[ASCII];
        for (char c = 0; c < ASCII; c++) {
            table[c] = (byte)
                    switch (c) {
                        case '-' -> DASH;
                        case '.' -> POINT;
                        case ':' -> COLON;
                        case '/' -> SLASH;
                        case '@' -> AT;
                        case '_', '+', '%', '#', '~', '$' -> OTHER_MARK;
                        default -> Shapes.isLetter(c) ? LETTER : Shapes.isDigit(c) ? DIGIT : 0;
                    };
        }
        return table;
    }
}
