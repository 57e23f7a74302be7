package dev.watchkeeper.engine.rate.limit;

/**
 * From when on a client sends far too much.
 *
 * @param perMinute fewer requests than this are no flood, whatever the others do
 * @param timesPeers so many times the requests of the client in the middle
 * @param fewestPeers with fewer other clients there is nobody to compare with
 * @param timesBefore so many times its own requests a minute before
 * @param beforeMinutes what counts as before
 * @param limited so often the server itself refused it as too much, within {@code limitedMinutes}
 * @param limitedMinutes what is looked at for that
 * @param freshQueries so many different queries for one path in a minute, so that no cache helps
 * @param freshPerSecond and so many of them a second: a page that refreshes itself asks once a second
 * @param switchedAgents so many browsers' names within two minutes
 * @param requestsPerAgent and no more requests with each than this: a page alone takes more, so these are no people
 * @param crawlerFactor a crawler is quick by trade, so it may have so many times more
 */
public record FloodLimits(
        int perMinute,
        int timesPeers,
        int fewestPeers,
        int timesBefore,
        int beforeMinutes,
        int limited,
        int limitedMinutes,
        int freshQueries,
        int freshPerSecond,
        int switchedAgents,
        int requestsPerAgent,
        int crawlerFactor) {

    /** A heavy page takes a hundred requests, and nobody opens three of those a minute for long. */
    public static final FloodLimits STANDARD = new FloodLimits(300, 10, 3, 5, 30, 5, 5, 30, 5, 10, 2, 5);
}
