package dev.watchkeeper.analyzer.ledger;

/** A line that could not be stored as it came, and why. */
public record QuarantinedLine(long stream, long offset, String reason, String text) {}
