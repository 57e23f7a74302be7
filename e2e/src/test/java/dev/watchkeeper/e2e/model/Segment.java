package dev.watchkeeper.e2e.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive bytes of one stream: lines, or the reason why there are none.
 *
 * @param mark the bytes before {@code next}, none if they are gone
 * @param truth which content was really read; only the oracle looks at it
 */
record Segment(
        int first,
        int next,
        List<Entry> entries,
        @Nullable Gap gap,
        @Nullable Mark mark,
        Generation truth) {

    enum Gap {
        DELETED_UNREAD,
        OVERWRITTEN,
        TRUNCATED,
        REFUSED
    }
}
