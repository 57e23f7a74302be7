package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.contract.Segment.Gap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes [first, next) of a stream: one line, or a gap.
 *
 * @param raw the line's bytes where its text does not say them
 */
record Piece(
        long first,
        long next,
        String text,
        byte @Nullable [] raw,
        @Nullable Gap gap) {}
