package dev.watchkeeper.analyzer.chunk;

/** Sizes of packed chunks. */
final class Packing {

    /** Fewer lines make many small rows, whose arrays do not compress. */
    static final int LEAST_LINES = 1_000;

    private Packing() {}
}
