package dev.watchkeeper.engine.mask.token;

/**
 * Tells what a token looks like, where it stands in its text; every question is one pass over it. Codes are made of the
 * answers, so these stay as they are where other rooms learn to look closer.
 */
public final class Shapes {

    public static final int UUID_LENGTH = 36;

    private static final int MAC_LENGTH = "00-1a-2b-3c-4d-5e".length();
    private static final int DAY = "2026-01-01".length();
    private static final int LONGEST_CLOCK = 18;

    private Shapes() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isLetter(char c) {
        // Upper case letters are lower case ones without this bit; one comparison, since it is asked of every
        // character.
        return (char) ((c | 0x20) - 'a') < 26 || c >= 128;
    }

    public static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    public static int count(String text, int from, int to, char wanted) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    public static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    public static boolean allDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return to > from;
    }

    public static boolean allHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return to > from;
    }

    /** True when the last 36 characters are a UUID. */
    public static boolean endsInUuid(String text, int from, int to) {
        int start = to - UUID_LENGTH;
        if (start < from || start > from && (isLetter(text.charAt(start - 1)) || isDigit(text.charAt(start - 1)))) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(start + i);
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    /** Four numbers of up to three digits, then nothing, a port or a prefix length. */
    public static boolean isIpv4(String text, int from, int to) {
        int dots = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (digits == 0 || digits > 3) {
                return false;
            } else if (c == '.' && dots < 3) {
                dots++;
                digits = 0;
            } else {
                return dots == 3 && (c == ':' || c == '/') && allDigits(text, i + 1, to);
            }
        }
        return dots == 3 && digits > 0 && digits <= 3;
    }

    /**
     * A number with points in it and more behind it: {@code 1.2.3-4+b1}, {@code 2:1.0~rc1}. Without a letter it begins
     * with two points, else it is a range such as {@code 1.5-2.5}.
     */
    public static boolean isVersion(String text, int from, int to) {
        int points = 0;
        boolean letter = false;
        boolean parted = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                boolean first = points == 0;
                points += parted ? 0 : 1;
                if (first && !(i > from && i + 1 < to && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1)))) {
                    return false;
                }
            } else if (isLetter(c)) {
                if (points == 0) {
                    return false;
                }
                letter = true;
            } else if (!isDigit(c)) {
                if (points == 0 ? c != ':' || i > from + 1 : "+~-_".indexOf(c) < 0) {
                    return false;
                }
                parted |= points > 0;
            }
        }
        return points > 1 || points == 1 && letter;
    }

    /** Six pairs of hexadecimal digits with hyphens between them. */
    public static boolean isMac(String text, int from, int to) {
        boolean mac = to - from == MAC_LENGTH;
        for (int i = 0; mac && i < MAC_LENGTH; i++) {
            char c = text.charAt(from + i);
            mac = i % 3 == 2 ? c == '-' : isHex(c);
        }
        return mac;
    }

    /** At least two colons and nothing but hexadecimal digits, points and a zone. Times look alike: ask for them first. */
    public static boolean isIpv6(String text, int from, int to) {
        int colons = 0;
        int run = 0;
        boolean empty = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '%' && colons > 1) {
                return true;
            }
            if (c == ':') {
                empty |= i + 1 < to && text.charAt(i + 1) == ':';
                colons++;
                run = 0;
            } else if (!isHex(c) && c != '.' || ++run > 4 && c != '.' && text.indexOf('.', from, to) < 0) {
                return false;
            }
        }
        return colons >= 2 && (colons >= 5 || empty);
    }

    /** A day ({@code 2026-01-01}, {@code 2026/01/01}), a time of day, or both joined by a {@code T}. */
    public static boolean isTime(String text, int from, int to) {
        int length = to - from;
        if (length >= DAY && isDayAt(text, from)) {
            return length == DAY || "Tt-_:".indexOf(text.charAt(from + DAY)) >= 0;
        }
        int colon = text.indexOf(':', from, Math.min(to, from + 3));
        return colon > from
                && to >= colon + 3
                && length <= LONGEST_CLOCK
                && isDigit(text.charAt(from))
                && isDigit(text.charAt(colon - 1))
                && isDigit(text.charAt(colon + 1))
                && isDigit(text.charAt(colon + 2))
                && onlyClock(text, from, to);
    }

    private static boolean isDayAt(String text, int from) {
        char dash = text.charAt(from + 4);
        return (dash == '-' || dash == '/')
                && text.charAt(from + 7) == dash
                && allDigits(text, from, from + 4)
                && allDigits(text, from + 5, from + 7)
                && allDigits(text, from + 8, from + DAY);
    }

    private static boolean onlyClock(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && c != ':' && c != '.' && c != 'Z') {
                return false;
            }
        }
        return true;
    }
}
