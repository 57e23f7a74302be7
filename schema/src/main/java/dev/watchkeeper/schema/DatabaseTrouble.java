package dev.watchkeeper.schema;

/** The database cannot be used as it is; the message is one sentence that names the thing and the remedy. */
public final class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseTrouble(String message) {
        super(message);
    }

    public DatabaseTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    /** What did not work, and the first line of why. */
    static DatabaseTrouble because(String what, Exception cause) {
        String why = cause.getMessage() == null ? "no reason given" : cause.getMessage();
        return new DatabaseTrouble(what + ": " + why.lines().findFirst().orElse(""), cause);
    }
}
