package dev.watchkeeper.report.overview;

import dev.watchkeeper.report.overview.Overview.LevelHour;
import dev.watchkeeper.report.overview.Overview.NodeNow;
import dev.watchkeeper.report.overview.Overview.OpenIssue;
import dev.watchkeeper.report.overview.Overview.OpenIssues;
import dev.watchkeeper.report.overview.Overview.RecentAlert;
import dev.watchkeeper.report.overview.Overview.Streams;
import dev.watchkeeper.report.overview.Overview.WatchedStream;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the public views, all of them at once, and looks at nothing but the database's clock. */
@ApplicationScoped
public class OverviewQuery {

    static final int MOST_ISSUES = 10;
    static final int MOST_ALERTS = 10;
    static final int MOST_STREAMS = 20;
    /** A page of more than this is not an overview. */
    static final int MOST_NODES = 200;

    static final String ISSUE_COUNTS = """
            select count(*)                                        as open,
                   count(*) filter (where severity = 'CRITICAL')   as critical,
                   count(*) filter (where severity = 'HIGH')       as high,
                   count(*) filter (where severity = 'MEDIUM')     as medium,
                   count(*) filter (where severity = 'LOW')        as low,
                   count(*) filter (where severity = 'INFO')       as info
              from issues
             where state <> 'resolved'
            """;

    static final String TOP_ISSUES = """
            select issue_id, severity, state, title, class, scope, component, code, lines, first_seen, last_seen, cause, advice,
                   line
              from issues
             where state <> 'resolved'
             order by array_position(array ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'], severity), last_seen desc, issue_id desc
             limit $1
            """;

    /** Sixty numbers a level, zeros included; the last is of the minute that is not over yet. */
    static final String LAST_HOUR = """
            with hour as (
                select generate_series(date_trunc('minute', now()) - interval '59 minutes',
                                       date_trunc('minute', now()),
                                       interval '1 minute') as minute
            ), counted as (
                select minute, level, sum(lines)::bigint as lines
                  from line_counts
                 where minute between date_trunc('minute', now()) - interval '59 minutes' and date_trunc('minute', now())
                 group by minute, level
            ), met as (
                select distinct level from counted
            )
            select met.level,
                   min(hour.minute)                                              as from_minute,
                   sum(coalesce(counted.lines, 0))::bigint                       as lines,
                   array_agg(coalesce(counted.lines, 0) order by hour.minute)    as per_minute
              from met
             cross join hour
              left join counted on counted.level = met.level and counted.minute = hour.minute
             group by met.level
             order by array_position(array ['FATAL', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE'], met.level)
            """;

    /** Jumps from one node's samples to the next one's by the key, so it does not read the history in between. */
    static final String NODES = """
            with recursive known as (
                (select node from system_metrics order by node limit 1)
                union all
                select (select m.node from system_metrics as m where m.node > known.node order by m.node limit 1)
                  from known
                 where known.node is not null
            )
            select newest.node,
                   newest.ts,
                   greatest(0, extract(epoch from now() - newest.ts))::bigint as age_seconds,
                   newest.cpu_percent,
                   newest.memory_percent,
                   newest.disk_percent,
                   newest.load_1
              from known
             cross join lateral (
                select m.node, m.ts, m.cpu_percent, m.memory_percent, m.disk_percent, m.load_1
                  from system_metrics as m
                 where m.node = known.node
                 order by m.ts desc
                 limit 1
             ) as newest
             order by newest.node
             limit $1
            """;

    static final String STREAM_TOTALS = """
            select now()                                     as at,
                   count(*)                                  as streams,
                   count(distinct node)                      as nodes,
                   coalesce(sum(bytes_to_fold), 0)::bigint   as bytes_to_fold
              from streams
            """;

    static final String NEWEST_STREAMS = """
            select node, path, next_offset, last_taken_at
              from streams
             order by last_taken_at desc nulls last, node, path, stream_id
             limit $1
            """;

    static final String ALERTS = """
            select alert_id, issue_id, title, severity, reason, fired_at
              from alerts
             order by fired_at desc, alert_id desc
             limit $1
            """;

    private final Pool pool;

    OverviewQuery(Pool pool) {
        this.pool = pool;
    }

    public Uni<Overview> now() {
        return Uni.combine()
                .all()
                .unis(
                        rows(STREAM_TOTALS, Tuple.tuple(), Function.identity()).map(List::getFirst),
                        rows(ISSUE_COUNTS, Tuple.tuple(), OverviewQuery::openIssues)
                                .map(List::getFirst),
                        rows(TOP_ISSUES, Tuple.of(MOST_ISSUES), OverviewQuery::openIssue),
                        rows(LAST_HOUR, Tuple.tuple(), OverviewQuery::levelHour),
                        rows(NODES, Tuple.of(MOST_NODES), OverviewQuery::nodeNow),
                        rows(NEWEST_STREAMS, Tuple.of(MOST_STREAMS), OverviewQuery::watchedStream),
                        rows(ALERTS, Tuple.of(MOST_ALERTS), OverviewQuery::recentAlert))
                .with((totals, issues, top, hour, nodes, newest, alerts) ->
                        new Overview(instant(totals, "at"), issues, top, hour, nodes, streams(totals, newest), alerts));
    }

    private <T> Uni<List<T>> rows(String sql, Tuple parameters, Function<Row, T> read) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(read)
                        .toList());
    }

    private static OpenIssues openIssues(Row row) {
        return new OpenIssues(
                row.getLong("open"),
                row.getLong("critical"),
                row.getLong("high"),
                row.getLong("medium"),
                row.getLong("low"),
                row.getLong("info"));
    }

    private static OpenIssue openIssue(Row row) {
        return new OpenIssue(
                row.getLong("issue_id"),
                Severity.valueOf(row.getString("severity")),
                row.getString("state"),
                row.getString("title"),
                row.getString("class"),
                row.getString("scope"),
                row.getString("component"),
                row.getString("code"),
                row.getLong("lines"),
                instant(row, "first_seen"),
                instant(row, "last_seen"),
                row.getString("cause"),
                row.getString("advice"),
                row.getString("line"));
    }

    private static LevelHour levelHour(Row row) {
        return new LevelHour(
                row.getString("level"),
                row.getLong("lines"),
                instant(row, "from_minute"),
                Arrays.asList(row.getArrayOfLongs("per_minute")));
    }

    private static NodeNow nodeNow(Row row) {
        return new NodeNow(
                row.getString("node"),
                instant(row, "ts"),
                row.getLong("age_seconds"),
                row.getDouble("cpu_percent"),
                row.getDouble("memory_percent"),
                row.getDouble("disk_percent"),
                row.getDouble("load_1"));
    }

    private static Streams streams(Row totals, List<WatchedStream> newest) {
        return new Streams(totals.getLong("streams"), totals.getLong("nodes"), totals.getLong("bytes_to_fold"), newest);
    }

    private static WatchedStream watchedStream(Row row) {
        OffsetDateTime lastTaken = row.getOffsetDateTime("last_taken_at");
        return new WatchedStream(
                row.getString("node"), row.getString("path"), row.getLong("next_offset"), orNull(lastTaken));
    }

    private static RecentAlert recentAlert(Row row) {
        return new RecentAlert(
                row.getLong("alert_id"),
                row.getLong("issue_id"),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                row.getString("reason"),
                instant(row, "fired_at"));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Instant orNull(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
