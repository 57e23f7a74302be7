package dev.watchkeeper.analyzer.ledger;

/** Bytes and lines of a stream that met the same end. */
public record LedgerEntry(long stream, Outcome outcome, long bytes, long lines) {}
