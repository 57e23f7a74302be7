package dev.watchkeeper.analyzer.chunk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table {@code log_chunk}: how lines land. Packing them is the room pack's. */
@ApplicationScoped
public class ChunkStore {

    static final String INSERT = """
            insert into log_chunk (
                day, stream_id, first_offset, next_offset, line_count, packed, ts_min, ts_max, level_counts, codes, code_counts,
                at, ts_us, level, code, message, component, logger, thread, host, user_name,
                client_ip, method, endpoint, status, bytes, duration_ms, error_code, trace_id, class, attributes, flags)
            values (
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
                $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)
            """;

    private final Landing landing;

    public ChunkStore(Landing landing) {
        this.landing = landing;
    }

    /** Chunks as the table wants them: made before a transaction begins, because it is work. */
    public record Rows(List<Tuple> rows) {}

    public Rows rows(List<Chunk> chunks) {
        return new Rows(
                chunks.stream().map(chunk -> chunk.row(landing.isPacked(chunk))).toList());
    }

    /** Runs inside the caller's transaction. The days must be there: see {@link Landing#prepare}. */
    public Uni<Void> insert(SqlConnection tx, List<Rows> all) {
        List<Tuple> rows = all.stream().flatMap(some -> some.rows().stream()).toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
    }
}
