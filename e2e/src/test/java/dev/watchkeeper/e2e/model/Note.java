package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Segment.Gap;
import org.jspecify.annotations.Nullable;

/**
 * What a collector's disk knows of a stream: whose it is, and how much of it was seen. It may lag, for the database knows
 * the cursor; but it is there before the first byte is sent, and it says when the content was given up.
 *
 * @param gone why the content cannot be read any more, if that is known: such a stream is no file's any more
 */
record Note(
        long stream,
        int inode,
        String head,
        Mark seen,
        @Nullable Gap gone,
        Generation truth) {}
