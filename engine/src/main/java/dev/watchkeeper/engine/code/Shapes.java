package dev.watchkeeper.engine.code;

/** Tells what a token looks like; every question is one pass over it. */
final class Shapes {

    private static final int UUID_LENGTH = 36;

    private Shapes() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 128;
    }

    static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static int count(String token, char wanted) {
        int count = 0;
        for (int i = 0; i < token.length(); i++) {
            count += token.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    static boolean hasDigit(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (isDigit(token.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean allDigits(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (!isDigit(token.charAt(i))) {
                return false;
            }
        }
        return !token.isEmpty();
    }

    /** True when the last 36 characters are a UUID. */
    static boolean endsInUuid(String token) {
        int from = token.length() - UUID_LENGTH;
        if (from < 0 || from > 0 && (isLetter(token.charAt(from - 1)) || isDigit(token.charAt(from - 1)))) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = token.charAt(from + i);
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    static int uuidStart(String token) {
        return token.length() - UUID_LENGTH;
    }

    /** Four numbers of up to three digits, then nothing, a port or a prefix length. */
    static boolean isIpv4(String token) {
        int dots = 0;
        int digits = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (digits == 0 || digits > 3) {
                return false;
            } else if (c == '.' && dots < 3) {
                dots++;
                digits = 0;
            } else {
                return dots == 3 && (c == ':' || c == '/') && allDigits(token.substring(i + 1));
            }
        }
        return dots == 3 && digits > 0 && digits <= 3;
    }

    /** At least two colons and nothing but hexadecimal digits, points and a zone. Times look alike: ask for them first. */
    static boolean isIpv6(String token) {
        int colons = 0;
        int run = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '%' && colons > 1) {
                return true;
            }
            if (c == ':') {
                colons++;
                run = 0;
            } else if (!isHex(c) && c != '.' || ++run > 4 && c != '.' && token.indexOf('.') < 0) {
                return false;
            }
        }
        return colons >= 2 && (colons >= 5 || token.contains("::"));
    }

    /** A day ({@code 2026-01-01}, {@code 2026/01/01}), a time of day, or both joined by a {@code T}. */
    static boolean isTime(String token) {
        if (token.length() >= 10 && isDayAt(token)) {
            return token.length() == 10 || "Tt-_:".indexOf(token.charAt(10)) >= 0;
        }
        int colon = token.indexOf(':');
        return colon >= 1
                && colon <= 2
                && token.length() >= colon + 3
                && token.length() <= 18
                && isDigit(token.charAt(0))
                && isDigit(token.charAt(colon - 1))
                && isDigit(token.charAt(colon + 1))
                && isDigit(token.charAt(colon + 2))
                && onlyClock(token);
    }

    private static boolean isDayAt(String token) {
        char dash = token.charAt(4);
        return (dash == '-' || dash == '/')
                && token.charAt(7) == dash
                && allDigits(token.substring(0, 4))
                && allDigits(token.substring(5, 7))
                && allDigits(token.substring(8, 10));
    }

    private static boolean onlyClock(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!isDigit(c) && c != ':' && c != '.' && c != 'Z') {
                return false;
            }
        }
        return true;
    }
}
