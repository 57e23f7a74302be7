package dev.watchkeeper.alert.judge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The table {@code alert}. Nothing else writes to it. */
@ApplicationScoped
public class AlertStore {

    /** An event that has its alert already gets no second one. */
    static final String FIRE = """
            insert into alert (event_id, issue_id, reason)
            select event_id, issue_id, reason
              from unnest($1::bigint[], $2::bigint[], $3::text[]) as fired(event_id, issue_id, reason)
                on conflict (event_id) do nothing
            returning alert_id
            """;

    /** Runs in the caller's transaction. Returns the ids of the alerts that are new. */
    Uni<List<Long>> fire(SqlConnection tx, List<Event> events) {
        Long[] eventIds = events.stream().map(Event::eventId).toArray(Long[]::new);
        Long[] issueIds = events.stream().map(Event::issueId).toArray(Long[]::new);
        String[] reasons = events.stream().map(event -> event.reason().words()).toArray(String[]::new);
        return tx.preparedQuery(FIRE)
                .execute(Tuple.of(eventIds, issueIds, reasons))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("alert_id"))
                        .toList());
    }
}
