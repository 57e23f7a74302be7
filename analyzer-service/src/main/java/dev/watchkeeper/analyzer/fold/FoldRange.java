package dev.watchkeeper.analyzer.fold;

/** The part of a stream that one fold takes: what is due and begins in [from, to). */
record FoldRange(long stream, long from, long to, String node) {}
