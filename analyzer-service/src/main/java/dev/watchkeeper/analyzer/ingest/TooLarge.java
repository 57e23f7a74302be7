package dev.watchkeeper.analyzer.ingest;

/** A body beyond the limit, found out while inflating. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge(int mostBytes) {
        super("a batch is at most " + mostBytes + " bytes after inflating: send fewer lines at once");
    }
}
