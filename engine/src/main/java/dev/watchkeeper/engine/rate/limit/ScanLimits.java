package dev.watchkeeper.engine.rate.limit;

/**
 * From when on somebody is looking for weak spots.
 *
 * @param minutes what is looked at
 * @param paths so many different paths that are not there or not allowed, images and styles left out
 * @param share the least part of the client's pages that these are: who reads a lot meets broken links
 * @param manyPaths from here on their share no longer matters
 * @param targets so many addresses and ports that a firewall refused
 * @param users so many users asked for by number
 * @param attacks so many requests that look like attacks by themselves
 * @param crawlerFactor a crawler follows old links, so it may have so many times more
 */
public record ScanLimits(
        int minutes, int paths, double share, int manyPaths, int targets, int users, int attacks, int crawlerFactor) {

    /** Ten dead links within five minutes is beyond any reader; scanners ask for hundreds. */
    public static final ScanLimits STANDARD = new ScanLimits(5, 10, 0.3, 40, 10, 5, 3, 5);
}
