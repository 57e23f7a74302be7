package dev.watchkeeper.alert.alerts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads alerts with what became of their notifications, the newest first. */
@ApplicationScoped
public class AlertsQuery {

    static final String PAGE = """
            select alert.alert_id,
                   alert.issue_id,
                   coalesce(issue.title, '')    as title,
                   coalesce(issue.severity, '') as severity,
                   alert.reason,
                   alert.fired_at,
                   told.channels,
                   told.states,
                   told.attempts,
                   told.outcomes
              from alert
              left join issue on issue.issue_id = alert.issue_id
             cross join lateral (
                   select coalesce(array_agg(channel order by channel), '{}')  as channels,
                          coalesce(array_agg(state order by channel), '{}')    as states,
                          coalesce(array_agg(attempts order by channel), '{}') as attempts,
                          coalesce(array_agg(outcome order by channel), '{}')  as outcomes
                     from notification
                    where notification.alert_id = alert.alert_id) as told
             where ($1::bigint is null or alert.alert_id < $1)
             order by alert.alert_id desc
             limit $2
            """;

    /** One alert on one channel. */
    public record ToldNotification(String channel, String state, int attempts, String outcome) {}

    /** One alert; title and severity are empty when its issue is gone. */
    public record ToldAlert(
            long alertId,
            long issueId,
            String title,
            String severity,
            String reason,
            Instant firedAt,
            List<ToldNotification> notifications) {}

    private final Pool pool;

    AlertsQuery(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ToldAlert>> page(PageWish wish) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(wish.before(), wish.limit()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AlertsQuery::alert)
                        .toList());
    }

    private static ToldAlert alert(Row row) {
        return new ToldAlert(
                row.getLong("alert_id"),
                row.getLong("issue_id"),
                row.getString("title"),
                row.getString("severity"),
                row.getString("reason"),
                row.getOffsetDateTime("fired_at").toInstant(),
                notifications(row));
    }

    private static List<ToldNotification> notifications(Row row) {
        String[] channels = row.getArrayOfStrings("channels");
        String[] states = row.getArrayOfStrings("states");
        Integer[] attempts = row.getArrayOfIntegers("attempts");
        String[] outcomes = row.getArrayOfStrings("outcomes");
        return IntStream.range(0, channels.length)
                .mapToObj(i -> new ToldNotification(channels[i], states[i], attempts[i], outcomes[i]))
                .toList();
    }
}
