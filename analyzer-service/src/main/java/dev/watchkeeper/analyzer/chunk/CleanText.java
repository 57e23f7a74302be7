package dev.watchkeeper.analyzer.chunk;

/** Text that PostgreSQL takes: it refuses NUL, and a lone surrogate is no text at all. */
public final class CleanText {

    private static final char NUL_PICTURE = '\u2400';
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** The same text where it is clean already, which is nearly always. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append(REPLACEMENT);
            } else {
                clean.append(c == 0 ? NUL_PICTURE : c);
            }
        }
        return clean.toString();
    }
}
