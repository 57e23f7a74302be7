package dev.watchkeeper.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream as the database knows it: where its cursor stands, and how its file is known again.
 *
 * @param stream its id as text: browsers round numbers of 63 bits
 * @param cursor the first byte that is not stored
 * @param tail hash of the bytes before the cursor, see {@link Segment#tail}
 * @param folded what is before it is counted and made into issues, too
 * @param refused how many bytes of it the receiver refused for good: they are stored nowhere
 * @param lastTakenAt when something of it was stored last; if nothing was yet, when it was introduced
 */
public record KnownStream(
        String stream,
        String node,
        String path,
        long device,
        long inode,
        int headLength,
        String headHash,
        long cursor,
        @Nullable String tail,
        long folded,
        long refused,
        Instant lastTakenAt) {}
