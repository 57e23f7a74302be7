package dev.watchkeeper.analyzer.chunk;

import dev.watchkeeper.engine.line.UnderstoodLine;

/**
 * An understood line and where it stands in its stream.
 *
 * @param offset its first byte
 * @param next the first byte after it
 * @param cleaned its text could not be stored as it came
 */
public record PlacedLine(long offset, long next, UnderstoodLine line, boolean cleaned) {}
