package dev.watchkeeper.engine.format;

/** A client's address as logs write it: alone, with its port, or first in a list of proxies. */
public record ClientAddress(String ip, String port) {

    /** Digits, points and colons: a host's name is no address. */
    public static boolean isOne(String text) {
        int end = end(text);
        int marks = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            marks += c == '.' || c == ':' ? 1 : 0;
            boolean part = Character.digit(c, 16) >= 0 || c == '.' || c == ':' || c == '[' || c == ']' || c == '%';
            if (!part && text.indexOf('%') < 0) {
                return false;
            }
        }
        return marks >= 2;
    }

    public static ClientAddress of(String text) {
        String first = text.substring(0, end(text));
        int close = first.indexOf(']');
        if (first.startsWith("[") && close > 0) {
            String port = first.startsWith(":", close + 1) ? first.substring(close + 2) : "";
            return new ClientAddress(first.substring(1, close), port);
        }
        int colon = first.indexOf(':');
        boolean withPort = colon > 0 && first.indexOf(':', colon + 1) < 0;
        return withPort
                ? new ClientAddress(first.substring(0, colon), first.substring(colon + 1))
                : new ClientAddress(first, "");
    }

    private static int end(String text) {
        int comma = text.indexOf(',');
        return comma < 0 ? text.length() : comma;
    }
}
