package dev.watchkeeper.engine.redact;

import java.util.Random;

/** Text as machines draw it, from a seed. */
final class Drawn {

    static final String DIGITS = "0123456789";
    static final String HEX = "0123456789abcdef";
    static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    static final String ALNUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    static final String URL = ALNUM + "-_";
    static final String BASE64 = ALNUM + "+/";

    private final Random random;

    Drawn(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** So many characters; the first and the last are letters or digits, as a token's seldom are anything else. */
    String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            char c = alphabet.charAt(random.nextInt(alphabet.length()));
            boolean edge = text.isEmpty() || text.length() == length - 1;
            if (!edge || Character.isLetterOrDigit(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    String hex(int length) {
        return text(HEX, length);
    }

    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-" + hex(4) + "-" + hex(12);
    }

    /** As people choose them: a word, a sign, a number. */
    String password() {
        return of("Winter", "tiger", "Hunter", "s3cr3t", "correct", "Blue")
                + of("!", "#", "$", "_", "-", "*", "")
                + text(ALNUM, 3 + below(8))
                + below(100);
    }

    String address() {
        return "10." + below(256) + "." + below(256) + "." + (1 + below(254));
    }

    /** Digits that pass Luhn's test. */
    String card(String prefix, int length) {
        String body = prefix + text(DIGITS, length - 1 - prefix.length());
        for (int last = 0; last < 10; last++) {
            if (luhn(body + last)) {
                return body + last;
            }
        }
        throw new IllegalStateException("one of ten digits always fits");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    String iban() {
        String account = text(DIGITS, 18);
        java.math.BigInteger number = new java.math.BigInteger(account + "131400");
        int check = 98 - number.mod(java.math.BigInteger.valueOf(97)).intValue();
        return "DE" + (check < 10 ? "0" : "") + check + account;
    }
}
