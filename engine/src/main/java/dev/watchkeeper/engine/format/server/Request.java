package dev.watchkeeper.engine.format.server;

import org.jspecify.annotations.Nullable;

/** The first line of an HTTP request, as an access log quotes it. Scanners send anything, so all parts may be missing. */
record Request(
        @Nullable String method,
        @Nullable String endpoint,
        @Nullable String query) {

    private static final Request NONE = new Request(null, null, null);
    private static final int LONGEST_METHOD = 20;

    static Request of(String line) {
        int first = line.indexOf(' ');
        if (first < 1 || first > LONGEST_METHOD || !isMethod(line, first)) {
            return NONE;
        }
        int last = line.lastIndexOf(' ');
        String target =
                line.substring(first + 1, last > first && line.startsWith("HTTP/", last + 1) ? last : line.length());
        int question = target.indexOf('?');
        return new Request(
                line.substring(0, first),
                question < 0 ? target : target.substring(0, question),
                question < 0 ? null : target.substring(question + 1));
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
