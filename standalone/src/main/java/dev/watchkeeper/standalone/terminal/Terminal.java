package dev.watchkeeper.standalone.terminal;

/** Where the command line is used. */
public final class Terminal {

    private Terminal() {}

    /** Nobody does where the output goes into a file or to another program. */
    public static boolean isLookedAt() {
        return System.console() != null && System.console().isTerminal();
    }
}
