package dev.watchkeeper.engine.attack.decode;

import org.jspecify.annotations.Nullable;

/**
 * A text in lower case without its encodings, and where each of its letters begins in what was written.
 *
 * @param origin one more than the text has letters; the last is the written text's end; null when each letter stands where it stood
 */
public record Decoded(String text, int @Nullable [] origin) {

    public int writtenStart(int at) {
        return origin == null ? at : origin[at];
    }

    /** Where the written form of the last letter before {@code end} is over. */
    public int writtenEnd(int end) {
        return origin == null ? end : origin[end];
    }
}
