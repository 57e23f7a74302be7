package dev.watchkeeper.analyzer.pack;

import dev.watchkeeper.analyzer.pack.Pack.Fresh;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code log_chunk}: from fresh to packed. A row goes and comes in one statement, so readers see its lines once,
 * whenever they look.
 */
@ApplicationScoped
public class PackStore {

    /** One packs at a time, over all replicas: two would be in each other's way. Held until the transaction ends. */
    static final String CLAIM = """
            select pg_try_advisory_xact_lock(hashtext('watchkeeper pack'))
            """;

    /** The stream and day whose fresh chunks have waited longest; those of a day that is over are packed however few. */
    static final String NEXT = """
            select stream_id, day, max(taken_at) < now() - interval '1 hour' and day < (now() at time zone 'utc')::date as over
              from log_chunk
             where not packed
               and taken_at < now() - make_interval(secs => $1)
             group by stream_id, day
            having sum(line_count) >= $2
                or max(taken_at) < now() - interval '1 hour' and day < (now() at time zone 'utc')::date
             order by min(taken_at)
             limit 1
            """;

    static final String FRESH = """
            select first_offset, next_offset, line_count
              from log_chunk
             where not packed
               and taken_at < now() - make_interval(secs => $1)
               and stream_id = $2
               and day = $3
             order by first_offset
             limit $4
            """;

    /** A chunk that is large enough goes as it is; being written anew is what compresses it. */
    static final String MOVE = """
            with taken as (
                delete from log_chunk
                 where not packed
                   and stream_id = $1
                   and day = $2
                   and first_offset = $3
                returning *
            )
            insert into log_chunk (
                day, stream_id, first_offset, next_offset, line_count, packed, taken_at, ts_min, ts_max,
                level_counts, codes, code_counts, at, ts_us, level, code, message, component, logger, thread, host,
                user_name, client_ip, method, endpoint, status, bytes, duration_ms, error_code, trace_id, class,
                attributes, flags)
            select day, stream_id, first_offset, next_offset, line_count, true, taken_at, ts_min, ts_max,
                   level_counts, codes, code_counts, at, ts_us, level, code, message, component, logger, thread,
                   host, user_name, client_ip, method, endpoint, status, bytes, duration_ms, error_code, trace_id,
                   class, attributes, flags
              from taken
            """;

    /** Small ones are taken apart and put together again, line by line in the order of their offsets. */
    static final String MERGE = """
            with taken as (
                delete from log_chunk
                 where not packed
                   and stream_id = $1
                   and day = $2
                   and first_offset = any($3::bigint[])
                returning *
            ), line as (
                select c.next_offset,
                       c.taken_at,
                       c.first_offset + l.at                         as place,
                       c.ts_min + l.ts_us * interval '1 microsecond' as ts,
                       l.*,
                       (row_number() over (order by c.first_offset + l.at) - 1) * $4 / count(*) over () as piece
                  from taken as c
                 cross join lateral unnest(c.at, c.ts_us, c.level, c.code, c.message, c.component, c.logger, c.thread,
                                 c.host, c.user_name, c.client_ip, c.method, c.endpoint, c.status, c.bytes,
                                 c.duration_ms, c.error_code, c.trace_id, c.class, c.attributes, c.flags)
                       as l(at, ts_us, level, code, message, component, logger, thread, host, user_name, client_ip,
                        method, endpoint, status, bytes, duration_ms, error_code, trace_id, class, attributes,
                        flags)
            ), piece as (
                select piece,
                       min(place)                                            as first,
                       lead(min(place), 1, max(next_offset)) over (order by piece) as next,
                       max(taken_at)                                         as taken_at,
                       min(ts)                                               as earliest,
                       max(ts)                                               as latest
                  from line
                 group by piece
            ), counted as (
                select piece, array_agg(code order by code) as codes, array_agg(lines::integer order by code) as lines
                  from (select piece, code, count(*) as lines from line group by piece, code) as each
                 group by piece
            )
            insert into log_chunk (
                day, stream_id, first_offset, next_offset, line_count, packed, taken_at, ts_min, ts_max,
                level_counts, codes, code_counts, at, ts_us, level, code, message, component, logger, thread, host,
                user_name, client_ip, method, endpoint, status, bytes, duration_ms, error_code, trace_id, class,
                attributes, flags)
            select $2, $1, p.first, p.next, count(*), true, p.taken_at, p.earliest, p.latest,
                   array [count(*) filter (where l.level = 0), count(*) filter (where l.level = 1),
                          count(*) filter (where l.level = 2), count(*) filter (where l.level = 3),
                          count(*) filter (where l.level = 4), count(*) filter (where l.level = 5)],
                   c.codes, c.lines,
                   array_agg((l.place - p.first)::integer order by l.place),
                   array_agg((extract(epoch from l.ts - p.earliest) * 1000000)::bigint order by l.place),
                   array_agg(l.level order by l.place),
                   array_agg(l.code order by l.place),
                   array_agg(l.message order by l.place),
                   case when count(l.component) > 0 then array_agg(l.component order by l.place) end,
                   case when count(l.logger) > 0 then array_agg(l.logger order by l.place) end,
                   case when count(l.thread) > 0 then array_agg(l.thread order by l.place) end,
                   case when count(l.host) > 0 then array_agg(l.host order by l.place) end,
                   case when count(l.user_name) > 0 then array_agg(l.user_name order by l.place) end,
                   case when count(l.client_ip) > 0 then array_agg(l.client_ip order by l.place) end,
                   case when count(l.method) > 0 then array_agg(l.method order by l.place) end,
                   case when count(l.endpoint) > 0 then array_agg(l.endpoint order by l.place) end,
                   case when count(l.status) > 0 then array_agg(l.status order by l.place) end,
                   case when count(l.bytes) > 0 then array_agg(l.bytes order by l.place) end,
                   case when count(l.duration_ms) > 0 then array_agg(l.duration_ms order by l.place) end,
                   case when count(l.error_code) > 0 then array_agg(l.error_code order by l.place) end,
                   case when count(l.trace_id) > 0 then array_agg(l.trace_id order by l.place) end,
                   case when count(l.class) > 0 then array_agg(l.class order by l.place) end,
                   case when count(l.attributes) > 0 then array_agg(l.attributes order by l.place) end,
                   case when count(l.flags) > 0 then array_agg(l.flags order by l.place) end
              from line as l
              join piece as p on p.piece = l.piece
              join counted as c on c.piece = l.piece
             group by p.piece, p.first, p.next, p.taken_at, p.earliest, p.latest, c.codes, c.lines
            """;

    private static final int MOST_AT_ONCE = 1_000;

    /** Fresh chunks of one stream and day; over: nothing more will come to them. */
    record Waiting(long stream, LocalDate day, boolean over, List<Fresh> chunks) {}

    /** False: another replica is packing. */
    Uni<Boolean> claim(SqlConnection tx) {
        return tx.preparedQuery(CLAIM)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** What has lain for so long that it is packed next. */
    Uni<Optional<Waiting>> next(SqlConnection tx, Duration after, int leastLines) {
        double seconds = after.toMillis() / 1e3;
        return tx.preparedQuery(NEXT).execute(Tuple.of(seconds, leastLines)).flatMap(rows -> {
            if (rows.size() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            Row found = rows.iterator().next();
            long stream = found.getLong("stream_id");
            LocalDate day = found.getLocalDate("day");
            return fresh(tx, seconds, stream, day)
                    .map(chunks -> Optional.of(new Waiting(stream, day, found.getBoolean("over"), chunks)));
        });
    }

    private static Uni<List<Fresh>> fresh(SqlConnection tx, double seconds, long stream, LocalDate day) {
        return tx.preparedQuery(FRESH)
                .execute(Tuple.of(seconds, stream, day, MOST_AT_ONCE))
                .map(rows -> {
                    List<Fresh> chunks = new ArrayList<>();
                    rows.forEach(row -> chunks.add(new Fresh(
                            row.getLong("first_offset"), row.getLong("next_offset"), row.getInteger("line_count"))));
                    return chunks;
                });
    }

    Uni<Void> pack(SqlConnection tx, long stream, LocalDate day, Pack pack) {
        if (pack.chunks().size() == 1) {
            return tx.preparedQuery(MOVE)
                    .execute(Tuple.of(stream, day, pack.chunks().getFirst().first()))
                    .replaceWithVoid();
        }
        Long[] firsts = pack.chunks().stream().map(Fresh::first).toArray(Long[]::new);
        return tx.preparedQuery(MERGE)
                .execute(Tuple.tuple()
                        .addLong(stream)
                        .addLocalDate(day)
                        .addArrayOfLong(firsts)
                        .addInteger(pack.pieces()))
                .replaceWithVoid();
    }
}
