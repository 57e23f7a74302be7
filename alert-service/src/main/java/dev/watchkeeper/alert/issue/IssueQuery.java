package dev.watchkeeper.alert.issue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads an alert's issue and the first lines that show it. */
@ApplicationScoped
public class IssueQuery {

    /** Enough to recognise the trouble; the rest is in the dashboard. */
    static final int MOST_EVIDENCE = 3;

    static final String ISSUE_OF_ALERT = """
            select alert.alert_id,
                   alert.fired_at,
                   alert.reason,
                   issue.issue_id,
                   issue.severity,
                   issue.title,
                   issue.class,
                   issue.scope,
                   issue.lines,
                   issue.first_seen,
                   issue.last_seen,
                   issue.cause,
                   issue.advice
              from alert
              join issue on issue.issue_id = alert.issue_id
             where alert.alert_id = $1
            """;

    static final String FIRST_EVIDENCE = """
            select ts, line
              from issue_evidence
             where issue_id = $1
             order by ts, stream_id, line_offset
             limit $2
            """;

    private final Pool pool;

    public IssueQuery(Pool pool) {
        this.pool = pool;
    }

    /** Empty when the issue is gone. */
    public Uni<Optional<AlertedIssue>> ofAlert(long alertId) {
        return pool.preparedQuery(ISSUE_OF_ALERT).execute(Tuple.of(alertId)).chain(this::withEvidence);
    }

    private Uni<Optional<AlertedIssue>> withEvidence(RowSet<Row> issues) {
        Iterator<Row> found = issues.iterator();
        if (!found.hasNext()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Row issue = found.next();
        return pool.preparedQuery(FIRST_EVIDENCE)
                .execute(Tuple.of(issue.getLong("issue_id"), MOST_EVIDENCE))
                .map(lines -> Optional.of(alertedIssue(issue, evidence(lines))));
    }

    private static List<Evidence> evidence(RowSet<Row> lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(row -> new Evidence(row.getOffsetDateTime("ts").toInstant(), row.getString("line")))
                .toList();
    }

    private static AlertedIssue alertedIssue(Row row, List<Evidence> evidence) {
        return new AlertedIssue(
                row.getLong("alert_id"),
                row.getOffsetDateTime("fired_at").toInstant(),
                Reason.ofWords(row.getString("reason")),
                row.getLong("issue_id"),
                Severity.valueOf(row.getString("severity")),
                row.getString("title"),
                row.getString("class"),
                row.getString("scope"),
                row.getLong("lines"),
                row.getOffsetDateTime("first_seen").toInstant(),
                row.getOffsetDateTime("last_seen").toInstant(),
                row.getString("cause"),
                row.getString("advice"),
                evidence);
    }
}
