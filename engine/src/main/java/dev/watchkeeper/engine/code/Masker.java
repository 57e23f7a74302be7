package dev.watchkeeper.engine.code;

/**
 * Masks what varies in a message: one pass over it, no regular expression, no memory of other lines.
 *
 * <p>Words stay, numbers go; and since a random id may by chance hold only digits, numbers, hexadecimal and mixed ids
 * all become the same {@code <num>}.
 */
public final class Masker {

    /** What lies further out does not tell statements apart, and a line of a megabyte must stay cheap. */
    private static final int MOST_CHARACTERS = 2_000;

    /** The skeleton of a message; of a stack trace its first line and the exception types. */
    public Skeleton mask(String message) {
        StackTrace trace = StackTrace.of(message);
        String headline = trace.headline();
        String masked = new MaskingScan(
                        headline.length() > MOST_CHARACTERS ? headline.substring(0, MOST_CHARACTERS) : headline)
                .masked();
        return new Skeleton(trace.types().isEmpty() ? masked : masked + " | " + String.join(" < ", trace.types()));
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
