package dev.watchkeeper.analyzer.count;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The tables {@code level_minute} and {@code code_minute}. Nothing else writes to them. */
@ApplicationScoped
public class CounterStore {

    static final String COUNT_LEVELS = """
            insert into level_minute (stream_id, minute, component, level, lines)
            select d.stream_id, l.minute, l.component, l.level, sum(l.lines)
              from fold_due as d
             cross join lateral unnest(d.level_minute, d.level_component, d.level, d.level_lines)
                   as l(minute, component, level, lines)
             where d.stream_id = $1
               and d.first_offset >= $2
               and d.first_offset < $3
             group by 1, 2, 3, 4
                on conflict (minute, stream_id, component, level) do update
               set lines = level_minute.lines + excluded.lines
            """;

    static final String COUNT_CODES = """
            insert into code_minute (stream_id, minute, code, lines)
            select d.stream_id, c.minute, c.code, sum(c.lines)
              from fold_due as d
             cross join lateral unnest(d.code_minute, d.code, d.code_lines) as c(minute, code, lines)
             where d.stream_id = $1
               and d.first_offset >= $2
               and d.first_offset < $3
             group by 1, 2, 3
                on conflict (minute, stream_id, code) do update
               set lines = code_minute.lines + excluded.lines
            """;

    /** Adds what is due and begins in [from, to). Runs inside the fold's transaction, which owns the stream's fold. */
    public Uni<Void> count(SqlConnection tx, long stream, long from, long to) {
        Tuple range = Tuple.of(stream, from, to);
        return tx.preparedQuery(COUNT_LEVELS)
                .execute(range)
                .call(() -> tx.preparedQuery(COUNT_CODES).execute(range))
                .replaceWithVoid();
    }
}
