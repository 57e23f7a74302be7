package dev.watchkeeper.analyzer.ledger;

/**
 * A line that could not be stored as it came.
 *
 * @param stored whether its cleaned text is among the lines all the same
 * @param raw its bytes
 */
public record QuarantinedLine(long stream, long offset, String reason, boolean stored, byte[] raw) {}
