package dev.watchkeeper.engine.redact.vendor;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** Keys without a prefix that is long enough: what shows them are their parts and the lengths of these. */
public final class OddKeys {

    private static final int FEWEST = 16;

    /** Claims may be long; a header names an algorithm and a key. */
    private static final int LONGEST_HEADER = 2_048;

    private static final String TERRAFORM = "atlasv1.";

    private OddKeys() {}

    static boolean mayBegin(String text, int at, char first, char second) {
        return switch (first) {
            case 'e' -> second == 'y';
            case 'a' -> second == 't';
            case 'p' -> second == 'a' && Letters.at(text, at + 17) == '.';
            case 'M', 'N', 'O' -> discordPoint(text, at) > 0;
            default -> false;
        };
    }

    static @Nullable Secret at(String text, int from) {
        return switch (Letters.at(text, from)) {
            case 'e' -> jwt(text, from);
            case 'a' -> terraform(text, from);
            case 'p' -> airtable(text, from);
            case 'M', 'N', 'O' -> discord(text, from);
            default -> null;
        };
    }

    /** The first part is JSON in base64, so it begins with what {@code {"} becomes there. */
    private static @Nullable Secret jwt(String text, int from) {
        if (!text.startsWith("eyJ", from)) {
            return null;
        }
        int header = Alphabet.URL.end(text, from, LONGEST_HEADER);
        if (header - from < FEWEST || Letters.at(text, header) != '.') {
            return null;
        }
        int claims = Alphabet.URL.end(text, header + 1, text.length());
        // One that is not signed ends with its second point.
        return claims - header > FEWEST / 2 && Letters.at(text, claims) == '.'
                ? new Secret(SecretKind.JWT, from, Alphabet.DOTTED.end(text, claims + 1, text.length()))
                : null;
    }

    /** {@code xxxxxxxxxxxxxx.atlasv1.…}: the word in its middle is what is looked for. */
    private static @Nullable Secret terraform(String text, int at) {
        int from = at - 15;
        if (!text.startsWith(TERRAFORM, at) || from < 0 || Alphabet.ALNUM.end(text, from, 14) != at - 1) {
            return null;
        }
        int body = at + TERRAFORM.length();
        int end = Alphabet.URL_PADDED.end(text, body, KeyShape.OPEN);
        return end - body >= 40 ? new Secret(SecretKind.TERRAFORM_TOKEN, from, end) : null;
    }

    private static @Nullable Secret airtable(String text, int from) {
        int point = from + 17;
        return text.startsWith("pat", from)
                        && Alphabet.ALNUM.end(text, from, 17) == point
                        && Letters.at(text, point) == '.'
                        && Alphabet.HEX.end(text, point + 1, 64) == point + 65
                ? new Secret(SecretKind.AIRTABLE_TOKEN, from, point + 65)
                : null;
    }

    private static @Nullable Secret discord(String text, int from) {
        int point = discordPoint(text, from);
        if (point < 0 || Alphabet.URL.end(text, from, 28) != point) {
            return null;
        }
        int body = point + 8;
        int end = Alphabet.URL.end(text, body, 40);
        return Alphabet.URL.end(text, point + 1, 6) == body - 1
                        && end - body >= 27
                        && end - body <= 38
                        && Alphabet.looksDrawn(text, from, point)
                ? new Secret(SecretKind.DISCORD_TOKEN, from, end)
                : null;
    }

    /** Where the two points of such a token stand is known; the first of them, or -1. */
    private static int discordPoint(String text, int from) {
        for (int point = from + 24; point <= from + 28; point++) {
            if (Letters.at(text, point) == '.' && Letters.at(text, point + 7) == '.') {
                return point;
            }
        }
        return -1;
    }

    /** {@code 123456789:AA…}, told from the colon in its middle. */
    public static @Nullable Secret telegram(String text, int colon) {
        if (!text.startsWith("AA", colon + 1)) {
            return null;
        }
        int from = colon;
        while (from > 0 && colon - from <= 10 && Letters.isDigit(text.charAt(from - 1))) {
            from--;
        }
        int end = Alphabet.URL.end(text, colon + 1, 36);
        return colon - from >= 8 && colon - from <= 10 && end - colon - 1 >= 33 && end - colon - 1 <= 36
                ? new Secret(SecretKind.TELEGRAM_TOKEN, from, end)
                : null;
    }

    /** 32 hexadecimal digits and a data centre, {@code -us12}, told from the dash. */
    public static @Nullable Secret mailchimp(String text, int dash) {
        int from = dash - 32;
        if (from < 0
                || !text.startsWith("us", dash + 1)
                || !Letters.isDigit(Letters.at(text, dash + 3))
                || Alphabet.HEX.end(text, from, 32) != dash
                || Letters.isWord(Letters.at(text, from - 1)) && Letters.at(text, from - 2) != '\\') {
            return null;
        }
        int end = Letters.digitsEnd(text, dash + 3);
        return end - dash <= 5 && !Letters.isWord(Letters.at(text, end))
                ? new Secret(SecretKind.MAILCHIMP_KEY, from, end)
                : null;
    }

    /** Three characters, a digit, {@code Q~} and the rest, told from the tilde. */
    public static @Nullable Secret azureClientSecret(String text, int tilde) {
        int from = tilde - 5;
        if (from < 0 || text.charAt(tilde - 1) != 'Q' || !Letters.isDigit(text.charAt(tilde - 2))) {
            return null;
        }
        int end = tilde + 1;
        while (end < text.length()
                && end - tilde <= 40
                && (Alphabet.DOTTED.takes(text.charAt(end)) || text.charAt(end) == '~')) {
            end++;
        }
        int length = end - tilde - 1;
        return length >= 31 && length <= 36 ? new Secret(SecretKind.AZURE_CLIENT_SECRET, from, end) : null;
    }
}
