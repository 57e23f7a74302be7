package dev.watchkeeper.engine.format.web;

import org.jspecify.annotations.Nullable;

/** The first line of an HTTP request, as an access log quotes it. Scanners send anything, so all parts may be missing. */
public record Request(
        @Nullable String method,
        @Nullable String url,
        @Nullable String endpoint,
        @Nullable String version) {

    private static final Request NONE = new Request(null, null, null, null);
    private static final String PROTOCOL = "HTTP/";
    private static final int LONGEST_METHOD = 20;

    public static Request of(String line) {
        int first = line.indexOf(' ');
        if (first < 1 || first > LONGEST_METHOD || !isMethod(line, first)) {
            return NONE;
        }
        int last = line.lastIndexOf(' ');
        boolean versioned = last > first && line.startsWith(PROTOCOL, last + 1);
        String target = line.substring(first + 1, versioned ? last : line.length());
        int question = target.indexOf('?');
        return new Request(
                line.substring(0, first),
                target,
                question < 0 ? target : target.substring(0, question),
                versioned ? line.substring(last + 1 + PROTOCOL.length()) : null);
    }

    private static boolean isMethod(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (c < 'A' || c > 'Z') {
                return false;
            }
        }
        return true;
    }
}
