package dev.watchkeeper.analyzer.fold;

import java.time.LocalDate;

/**
 * The part of a stream that one fold takes: chunks that begin in [from, to).
 *
 * @param earliest no chunk of the stream has a day before this one: older partitions need not be looked at
 */
record FoldRange(long stream, long from, long to, LocalDate earliest, String node) {

    FoldRange upTo(long end) {
        return new FoldRange(stream, from, end, earliest, node);
    }
}
