package dev.watchkeeper.engine.format.broker;

import dev.watchkeeper.engine.format.WrittenNumber;
import org.jspecify.annotations.Nullable;

/** How long a collection or a stop took, by what the JVM says of it. */
final class GcPause {

    private static final String STOPPED = "threads were stopped: ";
    private static final double MS_PER_SECOND = 1_000;

    private GcPause() {}

    /** {@code … 3.210ms} at the end, {@code 0.0032100 secs] …}, or {@code stopped: 0.0002032 seconds}. */
    static @Nullable Double millis(String message) {
        if (message.endsWith("ms")) {
            return number(message, message.length() - "ms".length());
        }
        int stopped = message.indexOf(STOPPED);
        if (stopped >= 0) {
            int end = message.indexOf(' ', stopped + STOPPED.length());
            return seconds(end < 0 ? null : number(message, end));
        }
        int secs = message.lastIndexOf(" secs]");
        return secs < 0 ? null : seconds(number(message, secs));
    }

    private static @Nullable Double seconds(@Nullable Double seconds) {
        return seconds == null ? null : (Double) (seconds * MS_PER_SECOND);
    }

    /** The number that ends at {@code end}; some countries write it with a comma. */
    private static @Nullable Double number(String text, int end) {
        int start = end;
        while (start > 0 && isNumberPart(text.charAt(start - 1))) {
            start--;
        }
        return WrittenNumber.of(text.substring(start, end).replace(',', '.'));
    }

    private static boolean isNumberPart(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == ',';
    }
}
