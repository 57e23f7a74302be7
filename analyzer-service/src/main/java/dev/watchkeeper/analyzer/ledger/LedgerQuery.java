package dev.watchkeeper.analyzer.ledger;

import dev.watchkeeper.analyzer.ledger.LedgerWish.Place;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger as the API shows it: a row a stream and day, and the sums over all rows that are asked for. */
@ApplicationScoped
public class LedgerQuery {

    /**
     * What is not asked for is planned away, each time anew. A plan for all wishes joins as if there were one row, and
     * takes minutes where this takes milliseconds.
     */
    static final String PLAN_EACH = """
            select set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    /** First which rows, along an index as far as the page goes; then what they hold. */
    static final String PAGE = """
            with wanted as (
                select l.day, l.stream_id
                  from ledger as l
                  join stream as s on s.stream_id = l.stream_id
                 where ($1::text is null or s.node = $1)
                   and ($2::text is null or s.path = $2)
                   and ($3::bigint is null or l.stream_id = $3)
                   and ($4::date is null or l.day >= $4)
                   and ($5::date is null or l.day <= $5)
                   and ($6::date is null or (l.day, l.stream_id) < ($6, $7::bigint))
                   and (not $8::boolean
                        or l.outcome like 'lost%' and (l.bytes > 0 or l.lines > 0)
                        or l.stream_id in (select stream_id from ledger_balance where bytes_unaccounted <> 0))
                 group by l.day, l.stream_id
                 order by l.day desc, l.stream_id desc
                 limit $9
            )
            select found.*,
                   (select next_offset from stream where stream.stream_id = found.stream_id)
                   - (select sum(bytes) from ledger where ledger.stream_id = found.stream_id)::bigint as bytes_unaccounted
              from wanted
             cross join lateral (
                 select *
                   from ledger_days as d
                  where d.day = wanted.day
                    and d.stream_id = wanted.stream_id
                  limit 1) as found
             order by found.day desc, found.stream_id desc
            """;

    /** A stream that does not add up counts whatever days are asked for. */
    static final String TOTALS = """
            select coalesce(sum(l.bytes), 0)::bigint                                               as bytes_read,
                   coalesce(sum(l.bytes) filter (where l.outcome = 'stored'), 0)::bigint           as bytes_stored,
                   coalesce(sum(l.bytes) filter (where l.outcome = 'filtered'), 0)::bigint         as bytes_filtered,
                   coalesce(sum(l.bytes) filter (where l.outcome = 'quarantined'), 0)::bigint      as bytes_quarantined,
                   coalesce(sum(l.bytes) filter (where l.outcome = 'truncated'), 0)::bigint        as bytes_truncated,
                   coalesce(sum(l.bytes) filter (where l.outcome like 'lost%'), 0)::bigint         as bytes_lost,
                   coalesce(sum(l.bytes) filter (where l.outcome = 'lost_deleted'), 0)::bigint     as bytes_lost_deleted,
                   coalesce(sum(l.bytes) filter (where l.outcome = 'lost_overwritten'), 0)::bigint as bytes_lost_overwritten,
                   coalesce(sum(l.bytes) filter (where l.outcome = 'lost_corrupt'), 0)::bigint     as bytes_lost_corrupt,
                   coalesce(sum(l.bytes) filter (where l.outcome = 'lost_refused'), 0)::bigint     as bytes_lost_refused,
                   coalesce(sum(l.lines) filter (where l.outcome = 'stored'), 0)::bigint           as lines_stored,
                   coalesce(sum(l.lines) filter (where l.outcome = 'filtered'), 0)::bigint         as lines_filtered,
                   coalesce(sum(l.lines) filter (where l.outcome = 'quarantined'), 0)::bigint      as lines_quarantined,
                   coalesce(sum(l.lines) filter (where l.outcome like 'lost%'), 0)::bigint         as lines_lost,
                   (select coalesce(sum(abs(bytes_unaccounted)), 0)
                      from ledger_balance
                     where ($1::text is null or node = $1)
                       and ($2::text is null or path = $2)
                       and ($3::bigint is null or stream_id = $3))::bigint as bytes_unaccounted
              from ledger as l
              join stream as s on s.stream_id = l.stream_id
             where ($1::text is null or s.node = $1)
               and ($2::text is null or s.path = $2)
               and ($3::bigint is null or l.stream_id = $3)
               and ($4::date is null or l.day >= $4)
               and ($5::date is null or l.day <= $5)
            """;

    /** Bytes that are gone, by the reason that was given. */
    public record LostBytes(long deleted, long overwritten, long corrupt, long refused) {}

    /** Bytes by what became of them: {@code read} is the sum, and how far the cursor went on. */
    public record Bytes(
            long read, long stored, long filtered, long quarantined, long truncated, long lost, LostBytes lostBy) {}

    /** Lines, where somebody could read them. */
    public record Lines(long stored, long filtered, long quarantined, long lost) {}

    /**
     * One stream on one day of receipt. The stream is text: browsers round numbers of 63 bits.
     *
     * @param bytesUnaccounted of the whole stream: 0, or something is wrong with Watchkeeper
     */
    public record LedgerDay(
            LocalDate day, String stream, String node, String path, Bytes bytes, Lines lines, long bytesUnaccounted) {}

    /** The sums over all that is asked for, however many pages it fills, and whether there was trouble or not. */
    public record Totals(Bytes bytes, Lines lines, long bytesUnaccounted) {}

    /** The newest days first; {@code next} is where the next page begins, null when there is none. */
    public record LedgerPage(
            Totals totals, List<LedgerDay> days, @Nullable String next) {}

    private final Pool pool;

    public LedgerQuery(Pool pool) {
        this.pool = pool;
    }

    Uni<LedgerPage> page(LedgerWish wish) {
        return pool.withTransaction(tx -> tx.preparedQuery(PLAN_EACH)
                .execute()
                .flatMap(planned -> totals(tx, wish))
                .flatMap(totals -> days(tx, wish).map(days -> page(totals, days, wish.limit()))));
    }

    /** One row more than was asked for says that there is another page. */
    private static LedgerPage page(Totals totals, List<LedgerDay> days, int limit) {
        if (days.size() <= limit) {
            return new LedgerPage(totals, days, null);
        }
        LedgerDay last = days.get(limit - 1);
        String next = new Place(last.day(), Long.parseLong(last.stream())).written();
        return new LedgerPage(totals, List.copyOf(days.subList(0, limit)), next);
    }

    private static Uni<List<LedgerDay>> days(SqlConnection tx, LedgerWish wish) {
        Place before = wish.before();
        Tuple wanted = filter(wish)
                .addLocalDate(before == null ? null : before.day())
                .addLong(before == null ? null : before.stream())
                .addBoolean(wish.troubleOnly())
                .addInteger(wish.limit() + 1);
        return tx.preparedQuery(PAGE).execute(wanted).map(rows -> {
            List<LedgerDay> days = new ArrayList<>();
            rows.forEach(row -> days.add(day(row)));
            return days;
        });
    }

    private static Uni<Totals> totals(SqlConnection tx, LedgerWish wish) {
        return tx.preparedQuery(TOTALS)
                .execute(filter(wish))
                .map(rows -> rows.iterator().next())
                .map(row -> new Totals(bytes(row), lines(row), row.getLong("bytes_unaccounted")));
    }

    private static Tuple filter(LedgerWish wish) {
        return Tuple.tuple()
                .addString(wish.node())
                .addString(wish.path())
                .addLong(wish.stream())
                .addLocalDate(wish.from())
                .addLocalDate(wish.to());
    }

    private static LedgerDay day(Row row) {
        return new LedgerDay(
                row.getLocalDate("day"),
                String.valueOf(row.getLong("stream_id")),
                row.getString("node"),
                row.getString("path"),
                bytes(row),
                lines(row),
                row.getLong("bytes_unaccounted"));
    }

    private static Bytes bytes(Row row) {
        return new Bytes(
                row.getLong("bytes_read"),
                row.getLong("bytes_stored"),
                row.getLong("bytes_filtered"),
                row.getLong("bytes_quarantined"),
                row.getLong("bytes_truncated"),
                row.getLong("bytes_lost"),
                new LostBytes(
                        row.getLong("bytes_lost_deleted"),
                        row.getLong("bytes_lost_overwritten"),
                        row.getLong("bytes_lost_corrupt"),
                        row.getLong("bytes_lost_refused")));
    }

    private static Lines lines(Row row) {
        return new Lines(
                row.getLong("lines_stored"),
                row.getLong("lines_filtered"),
                row.getLong("lines_quarantined"),
                row.getLong("lines_lost"));
    }
}
