package dev.watchkeeper.analyzer.fold;

import java.time.LocalDate;

/**
 * The part of a stream that one fold takes: chunks that begin in [from, to).
 *
 * @param isTheRest whether the stream is caught up afterwards, as far as this transaction can see
 * @param earliest no chunk of the range has a day before this one
 */
record FoldRange(long stream, long from, long to, boolean isTheRest, LocalDate earliest, String node) {

    FoldRange upTo(long end) {
        return new FoldRange(stream, from, end, end >= to, earliest, node);
    }
}
