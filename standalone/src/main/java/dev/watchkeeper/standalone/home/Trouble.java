package dev.watchkeeper.standalone.home;

/** Something that a person must put right; the message is one sentence that names the thing and the remedy. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
