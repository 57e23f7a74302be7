package dev.watchkeeper.analyzer.count;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The tables {@code level_minute} and {@code code_minute}. Nothing else writes to them. */
@ApplicationScoped
public class CounterStore {

    static final String COUNT_LEVELS = """
            insert into level_minute (stream_id, minute, component, level, lines)
            select c.stream_id, date_trunc('minute', c.ts_min + l.ts_us * interval '1 microsecond', 'UTC') as minute,
                   coalesce(l.component, '') as component, l.level, count(*)
              from log_chunk as c
             cross join lateral unnest(c.ts_us, c.level, c.component) as l(ts_us, level, component)
             where c.stream_id = $1
               and c.first_offset >= $2
               and c.first_offset < $3
               and c.day >= $4
             group by 1, 2, 3, 4
                on conflict (stream_id, minute, component, level) do update
               set lines = level_minute.lines + excluded.lines
            """;

    static final String COUNT_CODES = """
            insert into code_minute (stream_id, minute, code, lines)
            select c.stream_id, date_trunc('minute', c.ts_min + l.ts_us * interval '1 microsecond', 'UTC') as minute,
                   l.code, count(*)
              from log_chunk as c
             cross join lateral unnest(c.ts_us, c.code) as l(ts_us, code)
             where c.stream_id = $1
               and c.first_offset >= $2
               and c.first_offset < $3
               and c.day >= $4
             group by 1, 2, 3
                on conflict (stream_id, minute, code) do update
               set lines = code_minute.lines + excluded.lines
            """;

    /** Adds the chunks that begin in [from, to). Runs inside the fold's transaction, which owns the stream's fold. */
    public Uni<Void> count(SqlConnection tx, long stream, long from, long to, LocalDate earliest) {
        Tuple range = Tuple.of(stream, from, to, earliest);
        return tx.preparedQuery(COUNT_LEVELS)
                .execute(range)
                .call(() -> tx.preparedQuery(COUNT_CODES).execute(range))
                .replaceWithVoid();
    }
}
