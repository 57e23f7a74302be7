package dev.watchkeeper.analyzer.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The table {@code code_seen}. Nothing else writes to it. */
@ApplicationScoped
public class CodeRegistryStore {

    /** In order of the codes, so that two folds that meet wait for each other instead of blocking each other. */
    static final String SEE_CODES = """
            insert into code_seen (code, sample, first_seen, last_seen, lines)
            select l.code,
                   left((array_agg(l.message order by c.first_offset, l.at))[1], 1000),
                   min(c.ts_min + l.ts_us * interval '1 microsecond'),
                   max(c.ts_min + l.ts_us * interval '1 microsecond'),
                   count(*)
              from log_chunk as c
             cross join lateral unnest(c.at, c.ts_us, c.code, c.message) as l(at, ts_us, code, message)
             where c.stream_id = $1
               and c.first_offset >= $2
               and c.first_offset < $3
               and c.day >= $4
             group by l.code
             order by l.code
                on conflict (code) do update
               set first_seen = least(code_seen.first_seen, excluded.first_seen),
                   last_seen  = greatest(code_seen.last_seen, excluded.last_seen),
                   lines      = code_seen.lines + excluded.lines
            """;

    /** Adds the chunks that begin in [from, to). Runs inside the fold's transaction. */
    public Uni<Void> see(SqlConnection tx, long stream, long from, long to, LocalDate earliest) {
        return tx.preparedQuery(SEE_CODES)
                .execute(Tuple.of(stream, from, to, earliest))
                .replaceWithVoid();
    }
}
