package dev.watchkeeper.analyzer.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table {@code ledger}. Nothing else writes to it. */
@ApplicationScoped
public class LedgerStore {

    static final String ADD = """
            insert into ledger (stream_id, day, outcome, bytes, lines)
            select e.stream_id, (now() at time zone 'utc')::date, e.outcome, e.bytes, e.lines
              from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[]) as e(stream_id, outcome, bytes, lines)
             order by e.stream_id, e.outcome
                on conflict (stream_id, day, outcome) do update
               set bytes = ledger.bytes + excluded.bytes,
                   lines = ledger.lines + excluded.lines
            """;

    /** Runs inside the caller's transaction. At most one entry a stream and outcome. */
    public Uni<Void> add(SqlConnection tx, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfLong(entries.stream().map(LedgerEntry::stream).toArray(Long[]::new))
                .addArrayOfString(
                        entries.stream().map(entry -> entry.outcome().word()).toArray(String[]::new))
                .addArrayOfLong(entries.stream().map(LedgerEntry::bytes).toArray(Long[]::new))
                .addArrayOfLong(entries.stream().map(LedgerEntry::lines).toArray(Long[]::new));
        return tx.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }
}
