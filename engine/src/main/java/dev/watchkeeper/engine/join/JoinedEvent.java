package dev.watchkeeper.engine.join;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive lines of one stream that say one thing.
 *
 * @param first the number its first line came with
 * @param lines how many lines it is made of, blank ones at its end included
 * @param text the lines with newlines between them, without the blank ones at its end
 * @param cut true when it grew too long and goes on in the next event
 * @param rest true when the beginning is missing: it came in an event that was cut, or long before, or never
 * @param writtenAt when the first line was written, where what wrapped it says so
 */
public record JoinedEvent(
        long first,
        int lines,
        String text,
        boolean cut,
        boolean rest,
        @Nullable Instant writtenAt) {

    public JoinedEvent(long first, int lines, String text, boolean cut, boolean rest) {
        this(first, lines, text, cut, rest, null);
    }
}
