package dev.watchkeeper.kit.start;

/**
 * Work that holds up the start of a process until something outside is there. The framework does not listen to signals
 * before the start is over: without this, Ctrl-C would do nothing as long as the work waits.
 */
public final class HeldStart {

    /** Waits as long as it must; a signal interrupts it. */
    @FunctionalInterface
    public interface Wait {
        void run() throws InterruptedException;
    }

    private HeldStart() {}

    public static void until(Wait wait) {
        Thread interrupter = new Thread(Thread.currentThread()::interrupt, "stop-waiting");
        Runtime.getRuntime().addShutdownHook(interrupter);
        try {
            wait.run();
            Runtime.getRuntime().removeShutdownHook(interrupter);
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while it waited for the database", e);
        }
    }
}
