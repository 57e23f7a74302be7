package dev.watchkeeper.analyzer.ingest;

import io.vertx.pgclient.PgException;

/** Tells trouble with what was to be stored, which would come back with every try, from trouble with the database. */
final class DataTrouble {

    private static final String UNIQUE_VIOLATION = "23505";

    private DataTrouble() {}

    /** Data exceptions (22), broken constraints (23) and exceeded limits (54). */
    static boolean isOne(Throwable failure) {
        String state = failure instanceof PgException trouble ? trouble.getSqlState() : null;
        // Twice the same key is a bug of ours: putting lines aside would hide it.
        return state != null
                && !state.equals(UNIQUE_VIOLATION)
                && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    /** The row is there already. */
    static boolean isThereAlready(Throwable failure) {
        return failure instanceof PgException trouble && UNIQUE_VIOLATION.equals(trouble.getSqlState());
    }
}
