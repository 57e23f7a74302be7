package dev.watchkeeper.analyzer.chunk;

import dev.watchkeeper.engine.line.UnderstoodLine;

/**
 * An understood line and where it stands.
 *
 * @param at its start, in bytes after its segment's first
 */
public record PlacedLine(int at, UnderstoodLine line) {}
