package dev.watchkeeper.engine.shape;

/** Reads addresses as they stand in a text; what only looks like one (a version, a time, a MAC) is none. */
public final class IpText {

    public static final int NONE = -1;

    private static final int LONGEST_OCTET = 3;
    private static final int GROUPS = 8;
    private static final int LONGEST_GROUP = 4;
    private static final String MAPPED = "::ffff:";

    private IpText() {}

    /** Where the IPv4 address that starts here ends, or {@link #NONE}. */
    public static int v4End(String text, int from) {
        int at = octetsEnd(text, from);
        if (at < 0) {
            return NONE;
        }
        char next = Letters.at(text, at);
        boolean goesOn = Letters.isWord(next)
                || next == '.' && Letters.isWord(Letters.at(text, at + 1))
                || next == '-' && Letters.kind(Letters.at(text, at + 1)) == Letters.LETTER
                || next == '+';
        return goesOn ? NONE : at;
    }

    /** tcpdump and Dante write the port behind a point: {@code 10.0.0.5.51234 > 10.0.0.1.22}, the latter without the mark. */
    public static int v4BeforePort(String text, int from) {
        int at = octetsEnd(text, from);
        if (at < 0 || Letters.at(text, at) != '.') {
            return NONE;
        }
        int end = Letters.digitsEnd(text, at + 1);
        boolean pair = text.startsWith(" > ", end)
                || Letters.at(text, end) == ' ' && Letters.at(text, octetsEnd(text, end + 1)) == '.';
        return pair ? at : NONE;
    }

    private static int octetsEnd(String text, int from) {
        int at = from;
        for (int octet = 0; octet < 4; octet++) {
            if (octet > 0 && Letters.at(text, at++) != '.') {
                return NONE;
            }
            int end = Letters.digitsEnd(text, at);
            if (end == at || end - at > LONGEST_OCTET || number(text, at, end) > 255) {
                return NONE;
            }
            if (text.charAt(at) == '0' && end > at + 1) {
                return NONE;
            }
            at = end;
        }
        return at;
    }

    /** Where the IPv6 address that starts here ends, or {@link #NONE}. */
    public static int v6End(String text, int from) {
        int at = from;
        int groups = 0;
        int longest = 0;
        boolean gap = false;
        while (at < text.length() && groups <= GROUPS) {
            if (text.startsWith("::", at)) {
                if (gap) {
                    return NONE;
                }
                gap = true;
                at += 2;
            } else if (at > from && text.charAt(at) == ':' && Letters.isHex(Letters.at(text, at + 1))) {
                at++;
            } else if (at > from) {
                break;
            }
            int end = groupEnd(text, at);
            if (end == at) {
                break;
            }
            if (Letters.at(text, end) == '.' && Letters.isDigit(Letters.at(text, end + 1))) {
                int tail = v4End(text, at);
                return tail > 0 && (gap || groups == GROUPS - 2) ? tail : NONE;
            }
            if (end - at > LONGEST_GROUP) {
                // Some write the port behind one more colon.
                boolean port = gap && groups > 0 && text.charAt(at - 1) == ':' && Letters.digitsEnd(text, at) == end;
                return port && !Letters.isWord(Letters.at(text, end)) ? at - 1 : NONE;
            }
            longest = Math.max(longest, end - at);
            groups++;
            at = end;
        }
        boolean whole = gap ? groups > 0 && groups < GROUPS : groups == GROUPS && longest >= LONGEST_GROUP - 1;
        boolean goesOn = Letters.isWord(Letters.at(text, at))
                || Letters.at(text, at) == ':' && Letters.isWord(Letters.at(text, at + 1));
        return whole && !goesOn ? at : NONE;
    }

    private static int groupEnd(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST_GROUP && Letters.isHex(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** An address that nobody can have: all zeros or all ones, or a whole network. */
    public static boolean isNobodys(String text, int from, int to) {
        boolean network = Letters.at(text, to) == '/'
                && Letters.isDigit(Letters.at(text, to + 1))
                && Letters.digitsEnd(text, to + 1) <= to + 3
                && number(text, to + 1, Letters.digitsEnd(text, to + 1)) <= 31;
        return network
                || text.startsWith("0.", from)
                || text.startsWith("255.", from)
                || text.startsWith("224.", from)
                || to - from == 2;
    }

    public static boolean isLoopback(String text, int from, int to) {
        return text.startsWith("127.", from) || to - from == 3 && text.startsWith("::1", from);
    }

    /** As people write it: an IPv4 address that only travelled as IPv6 is one. */
    public static String written(String text, int from, int to) {
        int behind = from + MAPPED.length();
        boolean mapped = behind < to
                && text.regionMatches(true, from, MAPPED, 0, MAPPED.length())
                && text.indexOf('.', behind, to) > 0;
        return text.substring(mapped ? behind : from, to);
    }

    public static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
