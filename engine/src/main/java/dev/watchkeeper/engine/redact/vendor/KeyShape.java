package dev.watchkeeper.engine.redact.vendor;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of one vendor look: a prefix nobody else uses, and behind it so many characters of an alphabet.
 *
 * @param most {@link #OPEN} where a longer one is still a key: vendors lengthen their keys without a word
 */
record KeyShape(SecretKind kind, String prefix, Alphabet alphabet, int least, int most) {

    /** Far beyond any token, and near enough that a hostile line is read but once. */
    static final int OPEN = 4_096;

    static KeyShape exactly(SecretKind kind, String prefix, Alphabet alphabet, int length) {
        return new KeyShape(kind, prefix, alphabet, length, length);
    }

    static KeyShape atLeast(SecretKind kind, String prefix, Alphabet alphabet, int least) {
        return new KeyShape(kind, prefix, alphabet, least, OPEN);
    }

    @Nullable
    Secret at(String text, int from) {
        if (!text.startsWith(prefix, from)) {
            return null;
        }
        int body = from + prefix.length();
        int end = alphabet.end(text, body, most);
        // A point or a dash at the end is the sentence's.
        while (end > body && isOfTheSentence(text.charAt(end - 1))) {
            end--;
        }
        int length = end - body;
        return length >= least && length <= most && Alphabet.looksDrawn(text, body, end)
                ? new Secret(kind, from, end)
                : null;
    }

    private static boolean isOfTheSentence(char c) {
        return c == '.' || c == '-';
    }
}
