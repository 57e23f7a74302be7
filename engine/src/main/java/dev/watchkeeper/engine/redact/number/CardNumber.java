package dev.watchkeeper.engine.redact.number;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** Numbers of payment cards: an issuer's first digits, that issuer's length, and a sum that comes out even. */
public final class CardNumber {

    private static final int SHORTEST = 14;
    private static final int LONGEST = 19;
    private static final int GROUP = 4;

    private CardNumber() {}

    /** False for nearly all numbers, and then no card's number begins there. */
    public static boolean mayBegin(String text, int at, char first) {
        if (first < '2' || first > '6' || !digits(text, at + 1, GROUP - 1)) {
            return false;
        }
        char fifth = Letters.at(text, at + GROUP);
        return fifth == ' ' || fifth == '-' ? digits(text, at + GROUP + 1, GROUP) : digits(text, at + GROUP, GROUP);
    }

    /** The number that begins here, or null. */
    public static @Nullable Secret at(String text, int from) {
        char before = Letters.at(text, from - 1);
        char fifth = Letters.at(text, from + GROUP);
        boolean grouped = fifth == ' ' || fifth == '-';
        boolean joined = before == '-' && (fifth == '-' || Letters.isWord(Letters.at(text, from - 2)));
        if (before == '.' || joined) {
            return null;
        }
        int at = from;
        int count = 0;
        while (at < text.length() && count <= LONGEST) {
            char c = text.charAt(at);
            if (Letters.isDigit(c)) {
                count++;
            } else if (!grouped || c != fifth || !Letters.isDigit(Letters.at(text, at + 1))) {
                break;
            }
            at++;
        }
        char next = Letters.at(text, at);
        boolean goesOn =
                Letters.isWord(next) || (next == '.' || next == '-') && Letters.isWord(Letters.at(text, at + 1));
        return !goesOn && count >= SHORTEST && count <= LONGEST && isIssued(text, from, count) && addsUp(text, from, at)
                ? new Secret(SecretKind.CARD_NUMBER, from, at)
                : null;
    }

    private static boolean isIssued(String text, int from, int count) {
        int four = Integer.parseInt(text, from, from + GROUP, 10);
        int two = four / 100;
        int three = four / 10;
        boolean sixteen = count == 16;
        return switch (four / 1000) {
            case 2 -> sixteen && four >= 2221 && four <= 2720;
            case 3 ->
                count == 15 && (two == 34 || two == 37)
                        || count == 14 && (three >= 300 && three <= 305 || two == 36 || two == 38 || two == 39)
                        || sixteen && four >= 3528 && four <= 3589;
            case 4 -> sixteen;
            case 5 -> sixteen && two >= 51 && two <= 55;
            case 6 ->
                sixteen && (four == 6011 || three >= 644 && three <= 649 || two == 65) || count >= 16 && two == 62;
            default -> false;
        };
    }

    /** Luhn's sum: from the end, every second digit counts twice. */
    private static boolean addsUp(String text, int from, int to) {
        int sum = 0;
        boolean twice = false;
        for (int at = to - 1; at >= from; at--) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                continue;
            }
            int counted = twice ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    private static boolean digits(String text, int from, int count) {
        for (int at = from; at < from + count; at++) {
            if (!Letters.isDigit(Letters.at(text, at))) {
                return false;
            }
        }
        return true;
    }
}
