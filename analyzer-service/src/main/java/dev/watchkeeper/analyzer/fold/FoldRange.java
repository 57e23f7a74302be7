package dev.watchkeeper.analyzer.fold;

/**
 * The part of a stream that one fold takes: what is due and begins in [from, to).
 *
 * @param whole as much as one fold takes; there may be more
 */
record FoldRange(long stream, long from, long to, boolean whole, String node) {}
