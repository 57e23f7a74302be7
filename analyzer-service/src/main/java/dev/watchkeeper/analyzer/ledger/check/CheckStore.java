package dev.watchkeeper.analyzer.ledger.check;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code ledger_check}, and the accounts it is made of. */
@ApplicationScoped
public class CheckStore {

    /**
     * One checks at a time, over all replicas. The turn belongs to the connection and not to a transaction, which would
     * hold locks on all days from the first stream to the last. No part of a check may keep the server busy for long.
     */
    static final String CLAIM = """
            select case when pg_try_advisory_lock(hashtext('watchkeeper ledger check'))
                        then set_config('statement_timeout', '6s', false) is not null
                        else false
                    end
            """;

    static final String RELEASE = """
            select pg_advisory_unlock(hashtext('watchkeeper ledger check')), set_config('statement_timeout', null, false)
            """;

    /**
     * The next streams by their ids, each with all that is known of it in one snapshot, so that a transaction under way
     * is seen whole or not at all. What belongs to no stream is found too. Of the chunks only columns of their primary
     * key are read, never a line.
     */
    static final String SLICE = """
            with slice as (
                select stream_id, node, path, next_offset
                  from stream
                 where stream_id > $1
                 order by stream_id
                 limit $2
            ), bound as (
                select case when count(*) < $2 then 9223372036854775807 else max(stream_id) end as stream_id
                  from slice
            ), part as (
                select stream_id, node, path, next_offset as bytes_read, 0::bigint as bytes_in_ledger,
                       0::bigint as bytes_lost, 0::bigint as lines_stored, 0::bigint as lines_expired,
                       0::bigint as lines_there, 0::bigint as lines_lost
                  from slice
                 union all
                select stream_id, null, null, 0, bytes,
                       case when outcome like 'lost%' then bytes else 0 end,
                       case when outcome = 'stored' then lines else 0 end, 0,
                       0, case when outcome like 'lost%' then lines else 0 end
                  from ledger
                 where stream_id > $1
                   and stream_id <= (select stream_id from bound)
                 union all
                select stream_id, null, null, 0, 0, 0, 0, lines, 0, 0
                  from expired
                 where stream_id > $1
                   and stream_id <= (select stream_id from bound)
                 union all
                select stream_id, null, null, 0, 0, 0, 0, 0, line_count, 0
                  from log_chunk
                 where stream_id > $1
                   and stream_id <= (select stream_id from bound)
            )
            select stream_id,
                   coalesce(max(node), '')      as node,
                   coalesce(max(path), '')      as path,
                   sum(bytes_read)::bigint      as bytes_read,
                   sum(bytes_in_ledger)::bigint as bytes_in_ledger,
                   sum(bytes_lost)::bigint      as bytes_lost,
                   sum(lines_stored)::bigint    as lines_stored,
                   sum(lines_expired)::bigint   as lines_expired,
                   sum(lines_there)::bigint     as lines_there,
                   sum(lines_lost)::bigint      as lines_lost,
                   (select stream_id from bound) as up_to
              from part
             group by stream_id
             order by stream_id
            """;

    static final String WRITE = """
            with old as (
                delete from ledger_check
                 where checked_at < now() - interval '90 days'
            )
            insert into ledger_check (took_ms, streams, bytes_read, bytes_lost, lines_stored, lines_expired, lines_lost,
                                      streams_uneven, bytes_unaccounted, lines_missing, uneven)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            returning checked_at
            """;

    static final String LAST = """
            select checked_at, took_ms, streams, bytes_read, bytes_lost, lines_stored, lines_expired, lines_lost,
                   streams_uneven, bytes_unaccounted, lines_missing, uneven,
                   extract(epoch from now() - checked_at)::double precision as age_seconds
              from ledger_check
             order by check_id desc
             limit 1
            """;

    /** Some streams one after the other; no stream lies beyond {@code upTo} when it is the greatest number there is. */
    record Slice(List<Account> accounts, long upTo) {

        boolean isLast() {
            return upTo == Long.MAX_VALUE;
        }
    }

    /** The last check, and how long ago it was by the database's clock. */
    record Last(Checked checked, Duration age) {}

    private final Pool pool;

    public CheckStore(Pool pool) {
        this.pool = pool;
    }

    /** False: somebody else is checking. Who has the turn must release it on the same connection. */
    Uni<Boolean> claim(SqlConnection connection) {
        return connection
                .preparedQuery(CLAIM)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Void> release(SqlConnection connection) {
        return connection.preparedQuery(RELEASE).execute().replaceWithVoid();
    }

    Uni<Slice> slice(SqlConnection connection, long after, int streams) {
        return connection.preparedQuery(SLICE).execute(Tuple.of(after, streams)).map(rows -> {
            List<Account> accounts = new ArrayList<>();
            long upTo = Long.MAX_VALUE;
            for (Row row : rows) {
                accounts.add(account(row));
                upTo = row.getLong("up_to");
            }
            return new Slice(accounts, upTo);
        });
    }

    Uni<Checked> write(SqlConnection connection, Duration took, Tally tally) {
        Sums sums = tally.sums();
        Tuple columns = Tuple.tuple()
                .addLong(took.toMillis())
                .addLong(sums.streams())
                .addLong(sums.bytesRead())
                .addLong(sums.bytesLost())
                .addLong(sums.linesStored())
                .addLong(sums.linesExpired())
                .addLong(sums.linesLost())
                .addLong(sums.streamsUneven())
                .addLong(sums.bytesUnaccounted())
                .addLong(sums.linesMissing())
                .addJsonArray(Uneven.write(tally.named()));
        return connection
                .preparedQuery(WRITE)
                .execute(columns)
                .map(rows -> new Checked(
                        rows.iterator().next().getOffsetDateTime(0).toInstant(), took.toMillis(), sums, tally.named()));
    }

    Uni<Optional<Last>> last() {
        return pool.preparedQuery(LAST)
                .execute()
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(last(rows.iterator().next())));
    }

    private static Last last(Row row) {
        Sums sums = new Sums(
                row.getLong("streams"),
                row.getLong("bytes_read"),
                row.getLong("bytes_lost"),
                row.getLong("lines_stored"),
                row.getLong("lines_expired"),
                row.getLong("lines_lost"),
                row.getLong("streams_uneven"),
                row.getLong("bytes_unaccounted"),
                row.getLong("lines_missing"));
        return new Last(
                new Checked(
                        row.getOffsetDateTime("checked_at").toInstant(),
                        row.getLong("took_ms"),
                        sums,
                        Uneven.read((JsonArray) row.getValue("uneven"))),
                Duration.ofMillis((long) (row.getDouble("age_seconds") * 1_000)));
    }

    private static Account account(Row row) {
        return new Account(
                row.getLong("stream_id"),
                row.getString("node"),
                row.getString("path"),
                row.getLong("bytes_read"),
                row.getLong("bytes_in_ledger"),
                row.getLong("bytes_lost"),
                row.getLong("lines_stored"),
                row.getLong("lines_expired"),
                row.getLong("lines_there"),
                row.getLong("lines_lost"));
    }
}
