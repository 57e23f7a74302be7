package dev.watchkeeper.analyzer.ledger.check;

/**
 * Over all streams. What one stream has too much does not make up for what another has too little: {@code
 * bytesUnaccounted} and {@code linesMissing} are sums of amounts without their signs.
 */
public record Sums(
        long streams,
        long bytesRead,
        long bytesLost,
        long linesStored,
        long linesExpired,
        long linesLost,
        long streamsUneven,
        long bytesUnaccounted,
        long linesMissing) {

    Sums plus(Account account) {
        return new Sums(
                streams + 1,
                bytesRead + account.bytesRead(),
                bytesLost + account.bytesLost(),
                linesStored + account.linesStored(),
                linesExpired + account.linesExpired(),
                linesLost + account.linesLost(),
                streamsUneven + (account.isEven() ? 0 : 1),
                bytesUnaccounted + Math.abs(account.bytesUnaccounted()),
                linesMissing + Math.abs(account.linesMissing()));
    }
}
