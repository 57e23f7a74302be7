package dev.watchkeeper.bench.engine;

/**
 * A line of 64 KB.
 *
 * @param reader who reads it: a format, the masker, the joiner; or what it is that is read
 * @param shape what it is made of, for people
 */
public record LongLine(String reader, String shape, String text) {

    public static final int LENGTH = 64 * 1024;

    /** Cut to its length. */
    static LongLine of(String reader, String shape, String text) {
        return new LongLine(reader, shape, text.substring(0, LENGTH));
    }
}
