package dev.watchkeeper.alert.judge;

import dev.watchkeeper.alert.issue.Reason;
import dev.watchkeeper.alert.issue.Severity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The column {@code event.judged_at}. The rest of the table is the analyzer's. */
@ApplicationScoped
public class EventStore {

    /** Two judges never hold the same event: what one has locked the other does not see. */
    static final String CLAIM = """
            select event.event_id, event.issue_id, event.kind, issue.severity
              from event
              left join issue on issue.issue_id = event.issue_id
             where event.judged_at is null
             order by event.event_id
             limit $1
               for update of event skip locked
            """;

    static final String MARK_JUDGED = """
            update event
               set judged_at = now()
             where event_id = any ($1::bigint[])
            """;

    /** Stops counting where the exact number helps nobody. */
    static final String COUNT_WAITING = """
            select count(*) as waiting
              from (select from event
                     where judged_at is null
                     limit 10000) as unjudged
            """;

    private final Pool pool;

    EventStore(Pool pool) {
        this.pool = pool;
    }

    /** Runs in the caller's transaction: the events are the caller's until it ends. */
    Uni<List<Event>> claim(SqlConnection tx, int most) {
        return tx.preparedQuery(CLAIM)
                .execute(Tuple.of(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EventStore::event)
                        .toList());
    }

    /** Runs in the transaction that claimed them. */
    Uni<Void> markJudged(SqlConnection tx, List<Event> events) {
        Long[] ids = events.stream().map(Event::eventId).toArray(Long[]::new);
        return tx.preparedQuery(MARK_JUDGED).execute(Tuple.of(ids)).replaceWithVoid();
    }

    Uni<Long> countWaiting() {
        return pool.preparedQuery(COUNT_WAITING)
                .execute()
                .map(rows -> rows.iterator().next().getLong("waiting"));
    }

    private static Event event(Row row) {
        String severity = row.getString("severity");
        return new Event(
                row.getLong("event_id"),
                row.getLong("issue_id"),
                Reason.ofEvent(row.getString("kind")),
                severity == null ? null : Severity.valueOf(severity));
    }
}
