package dev.watchkeeper.analyzer.chunk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table {@code log_chunk}. Nothing else writes to it. */
@ApplicationScoped
public class ChunkStore {

    static final String INSERT = """
            insert into log_chunk (
                day, stream_id, first_offset, next_offset, line_count, ts_min, ts_max, level_counts, codes, code_counts,
                at, ts_us, level, code, message, component, logger, thread, host, user_name,
                client_ip, method, endpoint, status, bytes, duration_ms, error_code, trace_id, class, attributes,
                sightings)
            values (
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
                $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)
            """;

    /** Runs inside the caller's transaction. The days must be there: see {@link PartitionStore}. */
    public Uni<Void> insert(SqlConnection tx, List<Chunk> chunks) {
        if (chunks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(INSERT)
                .executeBatch(chunks.stream().map(ChunkColumns::of).toList())
                .replaceWithVoid();
    }
}
