package dev.watchkeeper.analyzer.testing;

import dev.watchkeeper.testkit.database.PostgresChild;
import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Who waited for a lock, and for how long, as PostgreSQL itself writes it down: a wait of more than a millisecond cannot
 * be missed, as one between two looks at pg_locks could.
 */
public final class LockWaits {

    private static final Pattern WAIT = Pattern.compile(
            "^(?<who>[^|\\n]*)\\|[^|\\n]*\\|LOG: +process \\d+ (?:still waiting for|acquired) .* after (?<ms>[\\d.]+) ms",
            Pattern.MULTILINE);

    private final PostgresChild postgres;

    private LockWaits(PostgresChild postgres) {
        this.postgres = postgres;
    }

    /** From now on it writes down the waits of whoever connects. */
    public static LockWaits of(PostgresChild postgres) {
        TestDatabase admin = postgres.admin();
        admin.run("alter system set log_lock_waits = on");
        admin.run("alter system set deadlock_timeout = '1ms'");
        admin.run("alter system set log_line_prefix = '%a|%d|'");
        admin.run("select pg_reload_conf()");
        Awaitility.await("the server knows its new settings")
                .until(() -> Rows.of(
                                admin, "select current_setting('log_line_prefix'), current_setting('deadlock_timeout')")
                        .getFirst()
                        .equals("%a|%d||1ms"));
        return new LockWaits(postgres);
    }

    /** How many waits of this name's connections were longer than a millisecond. A wait that goes on may count twice. */
    public long count(String who) {
        return matcher().results().filter(wait -> wait.group("who").equals(who)).count();
    }

    /** Zero, if none was longer than a millisecond. */
    public Duration longest(String who) {
        double millis = matcher()
                .results()
                .filter(wait -> wait.group("who").equals(who))
                .mapToDouble(wait -> Double.parseDouble(wait.group("ms")))
                .max()
                .orElse(0);
        return Duration.ofNanos((long) (millis * 1e6));
    }

    /** Each deadlock makes an error that says so. */
    public long deadlocks(String database) {
        return Pattern.compile(
                        "^[^|\\n]*\\|" + Pattern.quote(database) + "\\|ERROR: +deadlock detected", Pattern.MULTILINE)
                .matcher(postgres.said())
                .results()
                .count();
    }

    private Matcher matcher() {
        return WAIT.matcher(postgres.said());
    }
}
