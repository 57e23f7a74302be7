package dev.watchkeeper.standalone.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What PostgreSQL's signals mean to it; Java itself can send only two, and one of them would wait for all clients. */
enum Signal {
    /** Cut the clients off, write everything down, end. */
    FAST("INT"),
    /** End now; the next start recovers. */
    IMMEDIATE("QUIT");

    private static final Duration AFTER_IMMEDIATE = Duration.ofSeconds(2);

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    /** Ends it gently within the given time, else hard. Returns when it is gone. */
    static void end(ProcessHandle process, Duration patience) {
        FAST.sendTo(process);
        if (endsWithin(process, patience)) {
            return;
        }
        IMMEDIATE.sendTo(process);
        if (!endsWithin(process, AFTER_IMMEDIATE)) {
            process.destroyForcibly();
        }
    }

    private void sendTo(ProcessHandle process) {
        try {
            // The shell's own kill: a slim container has no other.
            new ProcessBuilder(List.of("sh", "-c", "kill -" + name + " " + process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("no shell to send a signal with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
