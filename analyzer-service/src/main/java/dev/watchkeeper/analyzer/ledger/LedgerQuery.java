package dev.watchkeeper.analyzer.ledger;

import dev.watchkeeper.analyzer.ledger.LedgerWish.Place;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger as the API shows it: a row a stream and day, and the sums over all rows that are asked for. */
@ApplicationScoped
public class LedgerQuery {

    /** What is unaccounted for is asked of the rows of the page only: it costs a look at all days of a stream. */
    static final String PAGE = """
            with wanted as (
                select *
                  from ledger_days
                 where ($1::text is null or node = $1)
                   and ($2::text is null or path = $2)
                   and ($3::bigint is null or stream_id = $3)
                   and ($4::date is null or day >= $4)
                   and ($5::date is null or day <= $5)
                   and (not $6::boolean
                        or bytes_lost > 0
                        or lines_lost > 0
                        or stream_id in (select stream_id from ledger_balance where bytes_unaccounted <> 0))
                   and ($7::date is null or (day, stream_id) < ($7, $8::bigint))
                 order by day desc, stream_id desc
                 limit $9
            )
            select wanted.*,
                   (stream.next_offset - (select coalesce(sum(bytes), 0)
                                            from ledger
                                           where ledger.stream_id = wanted.stream_id))::bigint as bytes_unaccounted
              from wanted
              join stream on stream.stream_id = wanted.stream_id
             order by wanted.day desc, wanted.stream_id desc
            """;

    /** Of the same rows on all pages. A stream that does not add up counts whatever days are asked for. */
    static final String TOTALS = """
            select count(*)                                          as days,
                   count(distinct stream_id)                         as streams,
                   coalesce(sum(bytes_read), 0)::bigint              as bytes_read,
                   coalesce(sum(bytes_stored), 0)::bigint            as bytes_stored,
                   coalesce(sum(bytes_filtered), 0)::bigint          as bytes_filtered,
                   coalesce(sum(bytes_quarantined), 0)::bigint       as bytes_quarantined,
                   coalesce(sum(bytes_truncated), 0)::bigint         as bytes_truncated,
                   coalesce(sum(bytes_lost), 0)::bigint              as bytes_lost,
                   coalesce(sum(bytes_lost_deleted), 0)::bigint      as bytes_lost_deleted,
                   coalesce(sum(bytes_lost_overwritten), 0)::bigint  as bytes_lost_overwritten,
                   coalesce(sum(bytes_lost_corrupt), 0)::bigint      as bytes_lost_corrupt,
                   coalesce(sum(bytes_lost_refused), 0)::bigint      as bytes_lost_refused,
                   coalesce(sum(lines_stored), 0)::bigint            as lines_stored,
                   coalesce(sum(lines_filtered), 0)::bigint          as lines_filtered,
                   coalesce(sum(lines_quarantined), 0)::bigint       as lines_quarantined,
                   coalesce(sum(lines_lost), 0)::bigint              as lines_lost,
                   (select coalesce(sum(abs(bytes_unaccounted)), 0)
                      from ledger_balance
                     where ($1::text is null or node = $1)
                       and ($2::text is null or path = $2)
                       and ($3::bigint is null or stream_id = $3))::bigint as bytes_unaccounted
              from ledger_days
             where ($1::text is null or node = $1)
               and ($2::text is null or path = $2)
               and ($3::bigint is null or stream_id = $3)
               and ($4::date is null or day >= $4)
               and ($5::date is null or day <= $5)
               and (not $6::boolean
                    or bytes_lost > 0
                    or lines_lost > 0
                    or stream_id in (select stream_id from ledger_balance where bytes_unaccounted <> 0))
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

    /** The sums over all rows that are asked for, however many pages they fill. */
    public record Totals(long days, long streams, Bytes bytes, Lines lines, long bytesUnaccounted) {}

    /** The newest days first; {@code next} is where the next page begins, null when there is none. */
    public record LedgerPage(
            Totals totals, List<LedgerDay> days, @Nullable String next) {}

    private final Pool pool;

    public LedgerQuery(Pool pool) {
        this.pool = pool;
    }

    Uni<LedgerPage> page(LedgerWish wish) {
        return Uni.combine()
                .all()
                .unis(totals(wish), days(wish))
                .with((totals, days) -> page(totals, days, wish.limit()));
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

    private Uni<List<LedgerDay>> days(LedgerWish wish) {
        Place before = wish.before();
        Tuple wanted = filter(wish)
                .addLocalDate(before == null ? null : before.day())
                .addLong(before == null ? null : before.stream())
                .addInteger(wish.limit() + 1);
        return pool.preparedQuery(PAGE).execute(wanted).map(rows -> {
            List<LedgerDay> days = new ArrayList<>();
            rows.forEach(row -> days.add(day(row)));
            return days;
        });
    }

    private Uni<Totals> totals(LedgerWish wish) {
        return pool.preparedQuery(TOTALS)
                .execute(filter(wish))
                .map(rows -> rows.iterator().next())
                .map(row -> new Totals(
                        row.getLong("days"),
                        row.getLong("streams"),
                        bytes(row),
                        lines(row),
                        row.getLong("bytes_unaccounted")));
    }

    private static Tuple filter(LedgerWish wish) {
        return Tuple.tuple()
                .addString(wish.node())
                .addString(wish.path())
                .addLong(wish.stream())
                .addLocalDate(wish.from())
                .addLocalDate(wish.to())
                .addBoolean(wish.troubleOnly());
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
