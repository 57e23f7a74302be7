package dev.watchkeeper.analyzer.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code code_seen}. Nothing else writes to it. */
@ApplicationScoped
public class CodeRegistryStore {

    /**
     * In order of the codes, so that two folds that meet wait for each other instead of blocking each other. A code's
     * sample is its earliest line, of those with one time the one with the smallest place: so it does not matter who
     * folds first.
     */
    static final String SEE_CODES = """
            insert into code_seen (code, sample, first_seen, first_stream, first_offset, last_seen, lines)
            select c.code,
                   (array_agg(c.sample order by c.first, c.place))[1],
                   min(c.first),
                   d.stream_id,
                   (array_agg(c.place order by c.first, c.place))[1],
                   max(c.last),
                   sum(c.lines)
              from fold_due as d
             cross join lateral unnest(d.seen_code, d.seen_sample, d.seen_first, d.seen_offset, d.seen_last, d.seen_lines)
                   as c(code, sample, first, place, last, lines)
             where d.stream_id = $1
               and d.first_offset >= $2
               and d.first_offset < $3
             group by c.code, d.stream_id
             order by c.code
                on conflict (code) do update
               set sample       = case when (excluded.first_seen, excluded.first_stream, excluded.first_offset)
                                          < (code_seen.first_seen, code_seen.first_stream, code_seen.first_offset)
                                       then excluded.sample else code_seen.sample end,
                   first_stream = case when (excluded.first_seen, excluded.first_stream) < (code_seen.first_seen, code_seen.first_stream)
                                       then excluded.first_stream else code_seen.first_stream end,
                   first_offset = case when (excluded.first_seen, excluded.first_stream, excluded.first_offset)
                                          < (code_seen.first_seen, code_seen.first_stream, code_seen.first_offset)
                                       then excluded.first_offset else code_seen.first_offset end,
                   first_seen   = least(code_seen.first_seen, excluded.first_seen),
                   last_seen    = greatest(code_seen.last_seen, excluded.last_seen),
                   lines        = code_seen.lines + excluded.lines
            """;

    /** Adds what is due and begins in [from, to). Runs inside the fold's transaction. */
    public Uni<Void> see(SqlConnection tx, long stream, long from, long to) {
        return tx.preparedQuery(SEE_CODES).execute(Tuple.of(stream, from, to)).replaceWithVoid();
    }
}
