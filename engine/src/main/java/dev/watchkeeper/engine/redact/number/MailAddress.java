package dev.watchkeeper.engine.redact.number;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** Addresses of mail, told from their {@code @}. */
public final class MailAddress {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int SHORTEST_TOP = 2;

    private MailAddress() {}

    /** The address around this place, or null. */
    public static @Nullable Secret at(String text, int sign) {
        int from = sign;
        while (from > 0 && sign - from < LONGEST_NAME && isOfName(text.charAt(from - 1))) {
            from--;
        }
        int end = sign + 1;
        int point = -1;
        while (end < text.length() && end - sign <= LONGEST_DOMAIN && isOfDomain(text.charAt(end))) {
            point = text.charAt(end) == '.' && Letters.isWord(Letters.at(text, end + 1)) ? end : point;
            end++;
        }
        while (end > sign && !Letters.isWord(text.charAt(end - 1))) {
            end--;
        }
        return from < sign && point > sign + 1 && end - point > SHORTEST_TOP && !Letters.isDigit(text.charAt(end - 1))
                ? new Secret(SecretKind.EMAIL, from, end)
                : null;
    }

    private static boolean isOfName(char c) {
        return Letters.isWord(c) || Letters.joins(c) || c == '+' || c == '%';
    }

    private static boolean isOfDomain(char c) {
        return Letters.isWord(c) && c != '_' || c == '.' || c == '-';
    }
}
