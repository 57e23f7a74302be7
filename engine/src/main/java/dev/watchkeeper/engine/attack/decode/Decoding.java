package dev.watchkeeper.engine.attack.decode;

import java.util.Locale;

/**
 * Takes the encodings off a part of a request, several times over where somebody nested them: percent signs, {@code %u},
 * the {@code \x} of log writers, {@code \u0024}, HTML entities, overlong UTF-8. Control characters that filters stumble
 * over and full-width letters are made plain.
 */
public final class Decoding {

    /** Deeper nesting than this does not reach any server. */
    private static final int ROUNDS = 3;

    /** Longer parts are read up to here; whoever fills 16,000 letters before an attack meets the limits of servers first. */
    private static final int LONGEST = 16_384;

    private Decoding() {}

    /** @param plusIsBlank as in the query of a URL */
    public static Decoded decode(String written, boolean plusIsBlank) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        if (isPlain(text)) {
            String lower = text.toLowerCase(Locale.ROOT);
            return new Decoded(plusIsBlank ? lower.replace('+', ' ') : lower, null);
        }
        Letters letters = new Letters(text, plusIsBlank);
        for (int round = 0; round < ROUNDS && letters.hasEncoded(); round++) {
            if (!letters.unescape()) {
                break;
            }
        }
        letters.makePlain();
        return new Decoded(letters.text(), letters.origin());
    }

    /** ASCII that nothing can be encoded in. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '%' || c == '\\' || c == '&') {
                return false;
            }
        }
        return true;
    }
}
