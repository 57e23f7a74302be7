package dev.watchkeeper.testkit.oracle;

/**
 * What is wrong with what is stored.
 *
 * @param missing lines that were written and are not there
 * @param invented lines that nobody wrote
 * @param changed lines that say something else than what was written
 * @param twice copies too many
 * @param unevenLedgers streams whose ledger does not add up to their cursor
 */
public record Findings(long missing, long invented, long changed, long twice, long unevenLedgers) {

    /** Everything is there once, as it was written. */
    public static final Findings NONE = new Findings(0, 0, 0, 0, 0);
}
