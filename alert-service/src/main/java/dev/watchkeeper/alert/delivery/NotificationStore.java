package dev.watchkeeper.alert.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The table {@code notification}. Nothing else writes to it. */
@ApplicationScoped
public class NotificationStore {

    static final String OPEN = """
            insert into notification (alert_id, channel)
            select alert_id, channel
              from unnest($1::bigint[]) as alert_id
             cross join unnest($2::text[]) as channel
                on conflict (alert_id, channel) do nothing
            """;

    /** Claims by moving the next attempt ahead: whoever dies over it simply lets that time come. */
    static final String CLAIM = """
            with due as (
                select notification_id, alert_id
                  from notification
                 where state = 'waiting'
                   and channel = $1
                   and next_attempt_at <= now()
                 order by next_attempt_at
                 limit 1
                   for update skip locked
            )
            update notification
               set attempts        = attempts + 1,
                   next_attempt_at = now() + $2 * interval '1 millisecond'
              from due
              join alert on alert.alert_id = due.alert_id
             where notification.notification_id = due.notification_id
            returning notification.notification_id,
                      notification.alert_id,
                      notification.attempts,
                      extract(epoch from now() - alert.fired_at)::bigint as age_seconds
            """;

    /** Sent is sent, even if the lease ran out meanwhile and somebody else tries too. */
    static final String SENT = """
            update notification
               set state      = 'sent',
                   outcome    = '',
                   settled_at = now()
             where notification_id = $1
               and state           = 'waiting'
            """;

    static final String LATER = """
            update notification
               set next_attempt_at = now() + $3 * interval '1 millisecond',
                   outcome         = $4
             where notification_id = $1
               and attempts        = $2
               and state           = 'waiting'
            """;

    static final String GIVE_UP = """
            update notification
               set state      = 'given_up',
                   outcome    = $3,
                   settled_at = now()
             where notification_id = $1
               and attempts        = $2
               and state           = 'waiting'
            """;

    private final Pool pool;

    public NotificationStore(Pool pool) {
        this.pool = pool;
    }

    /** Runs in the caller's transaction: an alert is there with all its notifications or not at all. */
    public Uni<Void> open(SqlConnection tx, List<Long> alertIds, List<String> channels) {
        return tx.preparedQuery(OPEN)
                .execute(Tuple.of(alertIds.toArray(Long[]::new), channels.toArray(String[]::new)))
                .replaceWithVoid();
    }

    Uni<Optional<Claim>> claim(String channel, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(channel, (double) lease.toMillis()))
                .map(NotificationStore::first);
    }

    Uni<Void> sent(Claim claim) {
        return pool.preparedQuery(SENT)
                .execute(Tuple.of(claim.notificationId()))
                .replaceWithVoid();
    }

    /** Changes nothing when the lease ran out and somebody else has claimed it since. */
    Uni<Void> later(Claim claim, Duration wait, String why) {
        return pool.preparedQuery(LATER)
                .execute(Tuple.of(claim.notificationId(), claim.attempts(), (double) wait.toMillis(), why))
                .replaceWithVoid();
    }

    /** Changes nothing when the lease ran out and somebody else has claimed it since. */
    Uni<Void> giveUp(Claim claim, String why) {
        return pool.preparedQuery(GIVE_UP)
                .execute(Tuple.of(claim.notificationId(), claim.attempts(), why))
                .replaceWithVoid();
    }

    private static Optional<Claim> first(RowSet<Row> rows) {
        Iterator<Row> found = rows.iterator();
        if (!found.hasNext()) {
            return Optional.empty();
        }
        Row row = found.next();
        return Optional.of(new Claim(
                row.getLong("notification_id"),
                row.getLong("alert_id"),
                row.getInteger("attempts"),
                Duration.ofSeconds(row.getLong("age_seconds"))));
    }
}
