package dev.watchkeeper.analyzer.chunk;

/** Fired after a commit: there is something to fold. */
public record LinesStored(int chunks) {}
