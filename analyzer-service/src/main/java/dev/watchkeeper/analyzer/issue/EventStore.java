package dev.watchkeeper.analyzer.issue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code event}, its writing end: what alert-service must hear of. */
@ApplicationScoped
public class EventStore {

    static final String WRITE = """
            insert into event (kind, issue_id)
            values ($1, $2)
            """;

    /** Heard when the transaction commits; whoever is not listening finds the row later. */
    static final String WAKE = """
            select pg_notify('watchkeeper_event', '')
            """;

    /** Runs inside the transaction that caused it. */
    Uni<Void> write(SqlConnection tx, String kind, long issue) {
        return tx.preparedQuery(WRITE)
                .execute(Tuple.of(kind, issue))
                .chain(() -> tx.preparedQuery(WAKE).execute())
                .replaceWithVoid();
    }
}
