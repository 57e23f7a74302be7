package dev.watchkeeper.analyzer.ledger;

import java.util.Locale;

/** What can become of bytes that were read. Every byte has one. */
public enum Outcome {
    STORED,
    /** Left out because a person said so. */
    FILTERED,
    /** Kept byte for byte, but not among the lines. */
    QUARANTINED,
    /** The rest of a line that is longer than a line may be. */
    TRUNCATED,
    LOST_DELETED,
    LOST_OVERWRITTEN,
    LOST_CORRUPT,
    LOST_REFUSED;

    /** As the table and its readers call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
