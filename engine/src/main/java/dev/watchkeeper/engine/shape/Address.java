package dev.watchkeeper.engine.shape;

import org.jspecify.annotations.Nullable;

/**
 * Network addresses as logs write them into a field: bare, with a port, in lists of those a request passed through.
 * {@link IpText} finds them in sentences.
 */
public final class Address {

    private Address() {}

    /** True for a literal address of either version; a zone ({@code %eth0}) may follow, a port may not. */
    public static boolean isIp(String text, int from, int to) {
        if (IpText.v4End(text, from) == to) {
            return true;
        }
        int end = IpText.v6End(text, from);
        return end == to || end > from && end < to && text.charAt(end) == '%';
    }

    public static boolean isIp(String text) {
        return isIp(text, 0, text.length());
    }

    /** The word as an address, without the brackets, the port or the full stop around it; null when it is none. */
    public static @Nullable String in(String word) {
        int from = word.startsWith("[") || word.startsWith("(") ? 1 : 0;
        int v4 = IpText.v4End(word, from);
        int end = v4 > 0 ? v4 : IpText.v6End(word, from);
        return end > 0 ? word.substring(from, end) : null;
    }

    /** The first of a list with commas. */
    public static String first(String list) {
        int comma = list.indexOf(',');
        return comma < 0 ? list : list.substring(0, comma);
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
            int second = "172.".length();
            int network = IpText.number(ip, second, Letters.digitsEnd(ip, second));
            return network < 16 || network > 31;
        }
        return !ip.startsWith("10.")
                && !ip.startsWith("192.168.")
                && !ip.startsWith("127.")
                && !ip.startsWith("169.254.");
    }

    private static boolean allDigits(String text, int from) {
        return Letters.digitsEnd(text, from) == text.length();
    }
}
