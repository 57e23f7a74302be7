package dev.watchkeeper.alert.judge;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Rings when the analyzer notifies {@code watchkeeper_event}. It only makes the judge quick: without it, or behind a
 * pooler that forwards no notifications, the judge finds every event at its next look.
 */
final class EventBell {

    private final Pool pool;
    private final Runnable ring;
    private final AtomicBoolean listening = new AtomicBoolean();

    EventBell(Pool pool, Runnable ring) {
        this.pool = pool;
        this.ring = ring;
    }

    /** Called before every round: takes a connection when none listens, else does nothing. */
    void keepListening() {
        if (listening.compareAndSet(false, true)) {
            pool.getConnection()
                    .chain(this::listen)
                    .subscribe()
                    .with(done -> Log.debug("listening for events"), this::deaf);
        }
    }

    private Uni<Void> listen(SqlConnection connection) {
        PgConnection hearing = PgConnection.cast(connection);
        hearing.notificationHandler(notification -> ring.run());
        hearing.closeHandler(() -> listening.set(false));
        hearing.exceptionHandler(trouble -> Log.debugf("the bell lost its connection trouble=%s", trouble));
        return hearing.query("listen watchkeeper_event")
                .execute()
                .onFailure()
                .call(hearing::close)
                .replaceWithVoid();
    }

    private void deaf(Throwable trouble) {
        listening.set(false);
        Log.debugf("nobody rings for events for now trouble=%s", trouble);
    }
}
