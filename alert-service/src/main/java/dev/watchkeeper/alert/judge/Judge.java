package dev.watchkeeper.alert.judge;

import dev.watchkeeper.alert.delivery.NotificationStore;
import dev.watchkeeper.alert.issue.Severity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Decides which events somebody must hear of. An event, its alert and the alert's notifications are settled in one
 * transaction: an event is judged wholly and once, whoever is killed.
 */
final class Judge {

    /** Small enough that a transaction is short, large enough for a bad day. */
    static final int BATCH = 100;

    private final Pool pool;
    private final EventStore events;
    private final AlertStore alerts;
    private final NotificationStore notifications;
    private final Severity mildest;
    private final List<String> channels;

    Judge(
            Pool pool,
            EventStore events,
            AlertStore alerts,
            NotificationStore notifications,
            Severity mildest,
            List<String> channels) {
        this.pool = pool;
        this.events = events;
        this.alerts = alerts;
        this.notifications = notifications;
        this.mildest = mildest;
        this.channels = List.copyOf(channels);
    }

    /** Judges what waits, up to a batch, and returns how many events that were. */
    Uni<Integer> judge() {
        return pool.withTransaction(
                tx -> events.claim(tx, BATCH).chain(claimed -> claimed.isEmpty() ? nothing() : settle(tx, claimed)));
    }

    private Uni<Integer> settle(SqlConnection tx, List<Event> claimed) {
        List<Event> told =
                claimed.stream().filter(event -> event.isAtLeast(mildest)).toList();
        return alerts.fire(tx, told)
                .chain(alertIds -> notifications.open(tx, alertIds, channels))
                .chain(() -> events.markJudged(tx, claimed))
                .replaceWith(claimed.size());
    }

    private static Uni<Integer> nothing() {
        return Uni.createFrom().item(0);
    }
}
