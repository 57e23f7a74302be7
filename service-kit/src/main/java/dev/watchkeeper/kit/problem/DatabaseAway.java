package dev.watchkeeper.kit.problem;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Whether a failure says that the database is away, rather than that the program is wrong. */
final class DatabaseAway {

    /**
     * Classes of failure that PostgreSQL and its client use for this: connection exception, shutdown, no resources.
     * Known by the first two digits of the SQL state in the message: a process without a database has no class for it.
     */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    static final String RETRY_AFTER_SECONDS = "2";

    private DatabaseAway() {}

    static Problem problem() {
        return Problem.of(503, "the database does not answer right now: try again");
    }

    static boolean causes(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (isOne(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        String name = cause.getClass().getName();
        if (name.equals("io.vertx.pgclient.PgException")) {
            String words = String.valueOf(cause.getMessage());
            int state = words.lastIndexOf('(');
            return state >= 0 && words.length() >= state + 3 && STATES.contains(words.substring(state + 1, state + 3));
        }
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || name.equals("io.vertx.core.VertxException")
                || name.equals("io.vertx.sqlclient.ClosedConnectionException");
    }
}
