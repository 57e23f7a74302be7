package dev.watchkeeper.engine.code;

import java.util.ArrayList;
import java.util.List;

/**
 * A message with its lines told apart: the headline, and the exception types the lines below it name.
 *
 * <p>The frames do not count yet: they would split one problem by every refactoring.
 */
record StackTrace(String headline, List<String> types) {

    private static final String CAUSED_BY = "Caused by: ";
    private static final List<String> ENDINGS = List.of("Exception", "Error", "Throwable", "Failure", "Interrupt");

    /** Chains longer than this repeat themselves. */
    private static final int MOST_TYPES = 6;

    /** Deeper lines of a giant message say nothing new and would cost time. */
    private static final int MOST_LINES = 400;

    private static final int LONGEST_TYPE = 200;

    static StackTrace of(String message) {
        int end = message.indexOf('\n');
        if (end < 0) {
            return new StackTrace(message, List.of());
        }
        List<String> types = new ArrayList<>();
        int start = end + 1;
        for (int line = 0; line < MOST_LINES && start < message.length() && types.size() < MOST_TYPES; line++) {
            int next = message.indexOf('\n', start);
            int stop = next < 0 ? message.length() : next;
            String type = typeAt(message, start, stop);
            if (!type.isEmpty() && !types.contains(type)) {
                types.add(type);
            }
            start = stop + 1;
        }
        return new StackTrace(message.substring(0, end), types);
    }

    /** The exception type that starts a line, or an empty text. Frames are indented and therefore pass. */
    private static String typeAt(String text, int start, int stop) {
        int from = text.startsWith(CAUSED_BY, start) ? start + CAUSED_BY.length() : start;
        int limit = Math.min(stop, from + LONGEST_TYPE);
        int end = from;
        while (end < limit && partOfName(text.charAt(end))) {
            end++;
        }
        boolean ends = end == stop || end < stop && (text.charAt(end) == ':' || text.charAt(end) == '\r');
        String name = ends ? text.substring(from, end) : "";
        return ENDINGS.stream().anyMatch(name::endsWith) ? name : "";
    }

    private static boolean partOfName(char c) {
        return c < 128 && Character.isJavaIdentifierPart(c) && c >= '$' || c == '.';
    }
}
