package dev.watchkeeper.engine.format.request;

import org.jspecify.annotations.Nullable;

/** Network addresses as logs write them: bare, with a port, in lists of those a request passed through. */
public final class Address {

    private Address() {}

    /** True for a literal address of either version; a zone ({@code %eth0}) may follow, a port may not. */
    public static boolean isIp(String text, int from, int to) {
        int colons = 0;
        int dots = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '%' && colons > 1) {
                return true;
            }
            colons += c == ':' ? 1 : 0;
            dots += c == '.' ? 1 : 0;
            boolean digit = c >= '0' && c <= '9';
            boolean hex = c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            if (!digit && c != ':' && c != '.' && !hex || hex && dots > 0) {
                return false;
            }
        }
        return colons == 0 ? dots == 3 && to - from >= 7 && isDigit(text.charAt(from)) : colons > 1 && colons < 9;
    }

    public static boolean isIp(String text) {
        return isIp(text, 0, text.length());
    }

    /** {@code 10.0.0.1:80} is {@code 10.0.0.1}, {@code [::1]:80} is {@code ::1}; what has no port stays. */
    public static String withoutPort(String text) {
        int colon = text.lastIndexOf(':');
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            return text.substring(1, text.indexOf(']'));
        }
        boolean only = colon > 0 && text.indexOf(':') == colon;
        return only && colon + 1 < text.length() && allDigits(text, colon + 1) ? text.substring(0, colon) : text;
    }

    /** For writers that always add a port, even to {@code ::1:37752}. */
    public static String withoutLastPort(String text) {
        int colon = text.lastIndexOf(':');
        boolean port = colon > 0 && colon + 1 < text.length() && allDigits(text, colon + 1);
        return withoutPort(port && !text.startsWith("[") ? text.substring(0, colon) : text);
    }

    /** The port behind the last colon; null when there is none. */
    public static @Nullable String port(String text) {
        int colon = text.lastIndexOf(':');
        boolean port = colon >= 0 && colon + 1 < text.length() && allDigits(text, colon + 1);
        return port ? text.substring(colon + 1) : null;
    }

    /** Of the stations of a request, {@code 10.0.0.1, 203.0.113.7}, the first that the whole world can reach. */
    public static String origin(String list) {
        String first = "";
        int at = 0;
        while (at < list.length()) {
            int comma = list.indexOf(',', at);
            int end = comma < 0 ? list.length() : comma;
            String station = withoutPort(list.substring(at, end).strip());
            if (first.isEmpty()) {
                first = station;
            }
            if (isIp(station) && isPublic(station)) {
                return station;
            }
            at = end + 1;
        }
        return first;
    }

    private static boolean isPublic(String ip) {
        if (ip.indexOf(':') >= 0) {
            return !ip.startsWith("fe80") && !ip.startsWith("fc") && !ip.startsWith("fd") && !ip.equals("::1");
        }
        if (ip.startsWith("172.")) {
            int second = number(ip, "172.".length());
            return second < 16 || second > 31;
        }
        return !ip.startsWith("10.")
                && !ip.startsWith("192.168.")
                && !ip.startsWith("127.")
                && !ip.startsWith("169.254.");
    }

    private static int number(String text, int from) {
        int value = 0;
        for (int i = from; i < text.length() && isDigit(text.charAt(i)) && value < 1_000; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean allDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
