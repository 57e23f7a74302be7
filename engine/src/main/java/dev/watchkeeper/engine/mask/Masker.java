package dev.watchkeeper.engine.mask;

import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.trace.StackTrace;
import java.util.Optional;

/**
 * Masks what varies in a message: one pass over it, no regular expression, no memory of other lines.
 *
 * <p>Words stay, numbers go; and since a random id may by chance hold only digits, numbers, hexadecimal and mixed ids
 * all become the same {@code <num>}.
 */
public final class Masker {

    /** What lies further out does not tell statements apart, and a line of a megabyte must stay cheap. */
    private static final int MOST_CHARACTERS = 2_000;

    /** The skeleton of a message; of a stack trace the statement, the types, what the root cause says, and the place. */
    public Skeleton mask(String message) {
        Optional<StackTrace> trace = StackTrace.of(message);
        return trace.isPresent() ? skeleton(trace.get()) : new Skeleton(masked(message));
    }

    private static Skeleton skeleton(StackTrace trace) {
        StringBuilder text = new StringBuilder(masked(trace.statement()));
        if (!trace.types().isEmpty()) {
            text.append(text.isEmpty() ? "" : " | ").append(String.join(" < ", trace.types()));
        }
        String message = masked(trace.message());
        if (!message.isEmpty()) {
            text.append(": ").append(message);
        }
        return new Skeleton(text.toString(), String.join(" < ", trace.place()));
    }

    private static String masked(String text) {
        return new MaskingScan(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text).masked();
    }

    /** A request's path with the ids in it masked, its fixed words kept. */
    public String maskEndpoint(String path) {
        StringBuilder masked = new StringBuilder();
        int start = 0;
        int end = Math.min(path.length(), MOST_CHARACTERS);
        for (int i = 0; i <= end; i++) {
            if (i == end || path.charAt(i) == '/') {
                masked.append(new MaskingScan(path.substring(start, i)).masked());
                if (i < end) {
                    masked.append('/');
                }
                start = i + 1;
            }
        }
        return masked.toString();
    }
}
