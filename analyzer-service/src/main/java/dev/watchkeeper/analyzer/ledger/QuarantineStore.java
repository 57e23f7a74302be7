package dev.watchkeeper.analyzer.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table {@code quarantine}. Nothing else writes to it. */
@ApplicationScoped
public class QuarantineStore {

    static final String ADD = """
            insert into quarantine (stream_id, line_offset, reason, stored, raw)
            values ($1, $2, $3, $4, $5)
                on conflict (stream_id, line_offset) do nothing
            """;

    /** Runs inside the caller's transaction. */
    public Uni<Void> add(SqlConnection tx, List<QuarantinedLine> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(ADD)
                .executeBatch(lines.stream().map(QuarantineStore::tuple).toList())
                .replaceWithVoid();
    }

    private static Tuple tuple(QuarantinedLine line) {
        return Tuple.of(
                line.stream(),
                line.offset(),
                line.reason(),
                line.stored(),
                Buffer.buffer(line.raw()).getDelegate());
    }
}
