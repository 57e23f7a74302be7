package dev.watchkeeper.standalone.terminal;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** Tells somebody who waits how far something long has come, on one line that it writes over. */
public final class Progress {

    private final PrintWriter err;
    private final boolean shown;
    private final long every;
    private long toldAt;
    private boolean told;

    /**
     * @param shown false: nobody is looking, or what is written otherwise shows it
     * @param every how much is done between two times that it is told
     */
    public Progress(PrintWriter err, boolean shown, long every) {
        this.err = err;
        this.shown = shown;
        this.every = every;
    }

    /**
     * @param done so much; less than before when something new has begun
     * @param words asked for only when they are told
     */
    public void at(long done, Supplier<String> words) {
        toldAt = Math.min(toldAt, done);
        if (shown && done - toldAt >= every) {
            toldAt = done;
            told = true;
            err.print("\r" + words.get());
            err.flush();
        }
    }

    /** What is written next begins on a line of its own. */
    public void over() {
        if (told) {
            err.println();
            err.flush();
        }
    }
}
