package dev.watchkeeper.engine.redact.vendor;

import dev.watchkeeper.engine.shape.Letters;

/** The characters a token is made of. */
enum Alphabet {
    DIGITS(""),
    HEX("abcdefABCDEF"),
    UPPER("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    LOWER("abcdefghijklmnopqrstuvwxyz"),
    ALNUM(Alphabet.LETTERS),
    /** Base64 as it stands in URLs. */
    URL(Alphabet.LETTERS + "-_"),
    URL_PADDED(Alphabet.LETTERS + "-_="),
    DASHED(Alphabet.LETTERS + "-"),
    BASE64(Alphabet.LETTERS + "+/="),
    DOTTED(Alphabet.LETTERS + "-_."),
    UUID("abcdefABCDEF-"),
    /** What may stand in the path of a web address. */
    PATH(Alphabet.LETTERS + "-_./@"),
    ANY_KEY(Alphabet.LETTERS + "-_.$=+/~");

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ASCII = 128;

    @SuppressWarnings("ImmutableEnumChecker") // written once, here
    private final boolean[] takes = new boolean[ASCII];

    Alphabet(String besideDigits) {
        for (char c = '0'; c <= '9'; c++) {
            takes[c] = true;
        }
        for (char c : besideDigits.toCharArray()) {
            takes[c] = true;
        }
    }

    boolean takes(char c) {
        return c < ASCII && takes[c];
    }

    /** Where the run of such characters that starts here ends; no further than one behind {@code most}. */
    int end(String text, int from, int most) {
        int limit = (int) Math.min(text.length(), (long) from + most + 1);
        int at = from;
        while (at < limit && takes(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Names that people make up behind such prefixes are small letters; what a machine draws is not. */
    static boolean looksDrawn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Letters.isDigit(text.charAt(at)) || Letters.isUpper(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
