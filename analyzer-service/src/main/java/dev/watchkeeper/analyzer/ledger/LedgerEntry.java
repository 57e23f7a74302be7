package dev.watchkeeper.analyzer.ledger;

/**
 * Bytes and lines of a stream that met the same end.
 *
 * @param outcome one of the words of the table's check: stored, quarantined, deleted_unread, refused
 */
public record LedgerEntry(long stream, String outcome, long bytes, long lines) {}
