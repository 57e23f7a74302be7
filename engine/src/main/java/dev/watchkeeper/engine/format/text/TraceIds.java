package dev.watchkeeper.engine.format.text;

import org.jspecify.annotations.Nullable;

/** What Spring writes of a trace: {@code 6618a4de8f36bf71-c66827472589372a}, or {@code app,6618a4de,c6682747,true}. */
record TraceIds(
        @Nullable String app,
        @Nullable String trace,
        @Nullable String span) {

    private static final int SHORTEST = 16;

    /** Null when the text holds no ids of a trace. */
    static @Nullable TraceIds in(String content) {
        int comma = content.indexOf(',');
        if (comma >= 0) {
            return commas(content, comma);
        }
        int dash = content.indexOf('-');
        boolean both = dash >= SHORTEST && isHex(content, 0, dash) && isHex(content, dash + 1, content.length());
        return both ? new TraceIds(null, content.substring(0, dash), content.substring(dash + 1)) : null;
    }

    private static @Nullable TraceIds commas(String content, int comma) {
        int second = content.indexOf(',', comma + 1);
        if (second < 0 || content.indexOf(' ') >= 0) {
            return null;
        }
        int third = content.indexOf(',', second + 1);
        int end = third < 0 ? content.length() : third;
        boolean empty = second == comma + 1 && end == second + 1;
        boolean ids = second - comma > SHORTEST && isHex(content, comma + 1, second) && isHex(content, second + 1, end);
        if (!ids && !empty) {
            return null;
        }
        String app = comma == 0 ? null : content.substring(0, comma);
        return empty
                ? new TraceIds(app, null, null)
                : new TraceIds(app, content.substring(comma + 1, second), content.substring(second + 1, end));
    }

    private static boolean isHex(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return end - from >= SHORTEST;
    }
}
