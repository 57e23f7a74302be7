package dev.watchkeeper.engine.format.daemon;

import org.jspecify.annotations.Nullable;

/** Finds addresses of the internet in what daemons say. */
final class IpAddress {

    private static final int LONGEST = 46;

    private IpAddress() {}

    /** The word as an address, without the brackets, the port or the full stop around it; null when it is none. */
    static @Nullable String in(String word) {
        int from = word.startsWith("[") || word.startsWith("(") ? 1 : 0;
        int end = from;
        int colons = 0;
        int dots = 0;
        while (end < word.length() && isPart(word.charAt(end))) {
            colons += word.charAt(end) == ':' ? 1 : 0;
            dots += word.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        if (end < word.length() && (Character.isLetter(word.charAt(end)) || word.charAt(end) == '-')) {
            return null;
        }
        int last = end;
        while (last > from && (word.charAt(last - 1) == '.' || word.charAt(last - 1) == ':' && colons < 3)) {
            colons -= word.charAt(last - 1) == ':' ? 1 : 0;
            dots -= word.charAt(last - 1) == '.' ? 1 : 0;
            last--;
        }
        String text = word.substring(from, last);
        if (dots == 3 && colons == 1) {
            text = text.substring(0, text.indexOf(':'));
            colons = 0;
        }
        boolean v4 = dots == 3 && colons == 0 && isV4(text);
        boolean v6 = colons >= 2 && text.length() <= LONGEST && (dots == 0 || dots == 3);
        return v4 || v6 ? text : null;
    }

    private static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == ':' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isV4(String text) {
        int value = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (value < 0) {
                    return false;
                }
                value = -1;
            } else if (c < '0' || c > '9') {
                return false;
            } else {
                value = Math.max(value, 0) * 10 + (c - '0');
                if (value > 255) {
                    return false;
                }
            }
        }
        return value >= 0;
    }
}
