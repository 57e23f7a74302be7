package dev.watchkeeper.analyzer.ledger.check;

/**
 * A stream as its cursor and its ledger tell of it, and as its chunks are.
 *
 * @param bytesRead up to its cursor; every stream begins at 0
 * @param bytesInLedger the sum over all outcomes
 * @param linesStored by the ledger, since its beginning
 * @param linesExpired of these, gone with dropped days
 * @param linesThere the sum over its chunks
 */
record Account(
        long stream,
        String node,
        String path,
        long bytesRead,
        long bytesInLedger,
        long bytesLost,
        long linesStored,
        long linesExpired,
        long linesThere,
        long linesLost) {

    /** Negative when the ledger tells of more than was read. */
    long bytesUnaccounted() {
        return bytesRead - bytesInLedger;
    }

    /** Negative when there are more than the ledger tells of. */
    long linesMissing() {
        return linesStored - linesExpired - linesThere;
    }

    boolean isEven() {
        return bytesUnaccounted() == 0 && linesMissing() == 0;
    }
}
