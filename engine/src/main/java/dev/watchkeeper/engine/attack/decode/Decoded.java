package dev.watchkeeper.engine.attack.decode;

/**
 * A text in lower case without its encodings, and where each of its letters begins in what was written.
 *
 * @param origin one more than the text has letters; the last is the written text's end
 */
public record Decoded(String text, int[] origin) {

    public int writtenStart(int at) {
        return origin[at];
    }

    /** Where the written form of the last letter before {@code end} is over. */
    public int writtenEnd(int end) {
        return origin[end];
    }
}
