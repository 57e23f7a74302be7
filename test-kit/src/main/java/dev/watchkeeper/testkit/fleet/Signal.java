package dev.watchkeeper.testkit.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java itself does not send. */
enum Signal {
    /** Java writes down what its threads stand at, and goes on. */
    QUIT,
    /** The process stands still and does not notice. */
    STOP,
    /** It goes on, in the belief that no time has passed. */
    CONT;

    void sendTo(long pid) {
        try {
            // The shell's own kill: a slim machine has no other.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
