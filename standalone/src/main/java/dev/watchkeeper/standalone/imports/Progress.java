package dev.watchkeeper.standalone.imports;

import java.io.PrintWriter;

/** Tells somebody who waits how far a long import has come, on one line that it writes over. */
final class Progress {

    private static final long EVERY_BYTES = 16 << 20;

    private final PrintWriter err;
    private final boolean shown;
    private long toldAt;

    /** @param shown false: nobody is looking */
    Progress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    void at(int files, int ofFiles, Tally tally) {
        if (shown && tally.bytes() - toldAt >= EVERY_BYTES) {
            toldAt = tally.bytes();
            err.print("\r%d of %d files, %,d lines, %s"
                    .formatted(files, ofFiles, tally.lines(), Summary.bytes(tally.bytes())));
            err.flush();
        }
    }

    void over() {
        if (toldAt > 0) {
            err.println();
            err.flush();
        }
    }
}
