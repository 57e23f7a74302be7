package dev.watchkeeper.analyzer.chunk;

import dev.watchkeeper.engine.line.UnderstoodLine;

/**
 * An understood line and where it stands in its stream.
 *
 * @param offset its first byte
 * @param next the first byte after it
 */
public record PlacedLine(long offset, long next, UnderstoodLine line, Text text) {

    /** Whether a database could mind the line's text, or a field made of it. */
    public enum Text {
        /** Nothing in it that one would have to look at twice. */
        PLAIN,
        /** Can be stored as it is, but a field made of it might hold half a character. */
        UNUSUAL,
        /** Cannot be stored as it came. */
        CLEANED
    }
}
