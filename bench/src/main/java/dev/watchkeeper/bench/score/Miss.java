package dev.watchkeeper.bench.score;

/**
 * Where the engine said something else than the truth.
 *
 * @param kind which lines of the corpus this one belongs to: its format, its data set
 */
public record Miss(String kind, String line, String field, String wanted, String got) {}
