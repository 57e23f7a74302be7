package dev.watchkeeper.standalone.explain;

import java.io.PrintWriter;

/** Tells somebody who waits how far a long reading has come, on one line that it writes over. */
final class Progress {

    private static final int EVERY = 100_000;

    private final PrintWriter err;
    private final boolean shown;
    private boolean told;

    /** @param shown false: nobody is looking, or the rows themselves show it */
    Progress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    void at(Source source, long lines) {
        if (shown && lines % EVERY == 0) {
            err.print("\r%s: %,d lines".formatted(source.name(), lines));
            err.flush();
            told = true;
        }
    }

    void over() {
        if (told) {
            err.println();
            err.flush();
        }
    }
}
