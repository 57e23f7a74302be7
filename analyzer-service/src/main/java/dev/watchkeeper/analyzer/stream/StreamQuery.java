package dev.watchkeeper.analyzer.stream;

import dev.watchkeeper.contract.KnownStream;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of streams: of a node's enough for a collector that lost its own state to recognise its files. */
@ApplicationScoped
public class StreamQuery {

    static final String OF_NODE = """
            select s.stream_id, s.node, s.path, s.device, s.inode, s.head_length, s.head_hash, s.next_offset, s.tail_hash,
                   f.folded_offset,
                   (select coalesce(sum(l.bytes), 0)::bigint
                      from ledger as l
                     where l.stream_id = s.stream_id and l.outcome = 'lost_refused') as refused,
                   coalesce(s.last_taken_at, s.introduced_at) as last_taken_at
              from stream as s
              join stream_fold as f on f.stream_id = s.stream_id
             where ($1::text is null or s.node = $1)
               and s.stream_id > $2
             order by s.stream_id
             limit $3
            """;

    static final String PATHS = """
            select stream_id, path
              from stream
             where stream_id = any($1::bigint[])
            """;

    private final Pool pool;

    public StreamQuery(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<KnownStream>> ofNode(@Nullable String node, long after, int limit) {
        return pool.preparedQuery(OF_NODE).execute(Tuple.of(node, after, limit)).map(rows -> {
            List<KnownStream> streams = new ArrayList<>();
            rows.forEach(row -> streams.add(stream(row)));
            return streams;
        });
    }

    /** The paths under which streams were introduced; a stream that is not in the answer is not known. */
    public Uni<Map<Long, String>> paths(List<Long> streams) {
        return pool.preparedQuery(PATHS)
                .execute(Tuple.tuple().addArrayOfLong(streams.toArray(Long[]::new)))
                .map(rows -> {
                    Map<Long, String> paths = new HashMap<>();
                    rows.forEach(row -> paths.put(row.getLong("stream_id"), row.getString("path")));
                    return paths;
                });
    }

    private static KnownStream stream(Row row) {
        return new KnownStream(
                String.valueOf(row.getLong("stream_id")),
                row.getString("node"),
                row.getString("path"),
                row.getLong("device"),
                row.getLong("inode"),
                row.getInteger("head_length"),
                row.getString("head_hash"),
                row.getLong("next_offset"),
                row.getString("tail_hash"),
                row.getLong("folded_offset"),
                row.getLong("refused"),
                row.getOffsetDateTime("last_taken_at").toInstant());
    }
}
