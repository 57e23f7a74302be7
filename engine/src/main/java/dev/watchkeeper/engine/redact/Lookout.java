package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.context.CommandLine;
import dev.watchkeeper.engine.redact.context.KeyValue;
import dev.watchkeeper.engine.redact.context.PemBlock;
import dev.watchkeeper.engine.redact.context.UrlPassword;
import dev.watchkeeper.engine.redact.number.CardNumber;
import dev.watchkeeper.engine.redact.number.Iban;
import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.redact.vendor.OddKeys;
import dev.watchkeeper.engine.redact.vendor.VendorKeys;
import dev.watchkeeper.engine.shape.Letters;

/** Finds the next place where a secret may be, in one pass and without allocating; most lines have none. */
final class Lookout {

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte SIGN = 3;
    private static final byte JOIN = 4;
    private static final int ASCII = 128;
    private static final byte[] KINDS = kinds();

    private final boolean people;

    /** @param people true when addresses of mail and of machines are looked for too */
    Lookout(boolean people) {
        this.people = people;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[ASCII];
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = LETTER;
            kinds[c - ('a' - 'A')] = LETTER;
        }
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = DIGIT;
        }
        for (char c : "=:-[~@%\\".toCharArray()) {
            kinds[c] = SIGN;
        }
        kinds['_'] = JOIN;
        return kinds;
    }

    /** The first such place at or behind {@code from}, or the length of the text. */
    int next(String text, int from) {
        int length = text.length();
        int at = from;
        boolean word = from > 0 && Letters.isWord(text.charAt(from - 1)) && !isEscaped(text, from);
        while (at < length) {
            char c = text.charAt(at);
            byte kind = c < ASCII ? KINDS[c] : LETTER;
            if (kind == LETTER || kind == DIGIT) {
                if (!word && begins(text, at, c, kind)) {
                    return at;
                }
                word = true;
                at++;
            } else if (kind == JOIN) {
                word = true;
                at++;
            } else {
                word = false;
                if (kind == SIGN && isSuspect(text, at, c)) {
                    return at;
                }
                at += escape(text, at, c);
            }
        }
        return length;
    }

    /** What follows an escape in a string or in an address begins a word of its own. */
    private static int escape(String text, int at, char c) {
        if (c == '%' && Letters.isHex(Letters.at(text, at + 1)) && Letters.isHex(Letters.at(text, at + 2))) {
            return 3;
        }
        char next = c == '\\' ? Letters.at(text, at + 1) : 0;
        return next == 'n' || next == 't' || next == 'r' ? 2 : 1;
    }

    private static boolean isEscaped(String text, int from) {
        return from >= 3 && escape(text, from - 3, text.charAt(from - 3)) == 3
                || from >= 2 && escape(text, from - 2, text.charAt(from - 2)) == 2;
    }

    private boolean begins(String text, int at, char c, byte kind) {
        char second = Letters.at(text, at + 1);
        if (kind == DIGIT && CardNumber.mayBegin(text, at, c)) {
            return true;
        }
        return VendorKeys.mayBegin(text, at, c, second)
                || kind == LETTER && (Words.mayBegin(text, at, c, second) || Iban.mayBegin(text, at, c, second))
                || people && (kind == DIGIT || Letters.isHex(c));
    }

    private boolean isSuspect(String text, int at, char c) {
        return switch (c) {
            case '=' -> KeyValue.mayBegin(text, at);
            case ':' ->
                KeyValue.mayBegin(text, at)
                        || UrlPassword.mayBegin(text, at)
                        || OddKeys.telegram(text, at) != null
                        || people && Letters.at(text, at + 1) == ':';
            case '-' ->
                CommandLine.mayBegin(text, at) || PemBlock.begins(text, at) || OddKeys.mailchimp(text, at) != null;
            case '[' -> Mark.end(text, at) > 0;
            case '~' -> OddKeys.azureClientSecret(text, at) != null;
            case '@' -> people;
            case '%' -> isAssignment(text, at) && KeyValue.mayBegin(text, at);
            default -> false;
        };
    }

    /** An equals sign as addresses write it within a parameter. */
    static boolean isAssignment(String text, int at) {
        return text.startsWith("%3D", at) || text.startsWith("%3d", at);
    }
}
