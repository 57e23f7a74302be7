package dev.watchkeeper.analyzer.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Issues as the API shows them. */
@ApplicationScoped
public class IssueQuery {

    static final String PAGE = """
            select issue_id, state, severity, class, category, title, cause, advice, code, scope, component, lines,
                   first_seen, last_seen, opened_at, resolved_at
              from issues
             where ($1::text is null or state = $1)
               and ($2::text is null or severity = $2)
               and ($3::text is null or class = $3)
               and ($4::bigint is null or issue_id < $4)
             order by issue_id desc
             limit $5
            """;

    static final String ONE = """
            select issue_id, state, severity, class, category, title, cause, advice, code, scope, component, lines,
                   first_seen, last_seen, opened_at, resolved_at
              from issues
             where issue_id = $1
            """;

    static final String EVIDENCE = """
            select e.stream_id, e.line_offset, e.ts, e.line, e.rule, s.path
              from issue_evidence as e
              join stream as s on s.stream_id = e.stream_id
             where e.issue_id = $1
             order by e.ts, e.stream_id, e.line_offset
            """;

    static final String TIMELINE = """
            select at, step, who, note
              from issue_step
             where issue_id = $1
             order by step_id
            """;

    /** What the list shows of an issue. */
    public record Issue(
            long id,
            String state,
            String severity,
            @JsonProperty("class") String troubleClass,
            String category,
            String title,
            String cause,
            String advice,
            String code,
            String scope,
            @Nullable String component,
            long lines,
            Instant firstSeen,
            Instant lastSeen,
            Instant openedAt,
            @Nullable Instant resolvedAt) {}

    /** A line that shows the issue. The stream is text: browsers round numbers of 63 bits. */
    public record Line(String stream, long offset, String path, Instant time, String line, String rule) {}

    /** One step of an issue's life. */
    public record Step(Instant at, String step, String who, String note) {}

    /** An issue with all that is known of it. */
    public record Whole(Issue issue, List<Line> evidence, List<Step> timeline) {}

    /** Which issues are asked for; null asks for all. */
    public record Filter(
            @Nullable String state,
            @Nullable String severity,
            @Nullable String troubleClass) {}

    private final Pool pool;

    public IssueQuery(Pool pool) {
        this.pool = pool;
    }

    /** Newest first; {@code before} is the id of the last issue of the page before. */
    public Uni<List<Issue>> page(Filter filter, @Nullable Long before, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(filter.state(), filter.severity(), filter.troubleClass(), before, limit))
                .map(rows -> rows(rows, IssueQuery::issue));
    }

    public Uni<Optional<Whole>> one(long id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id)).flatMap(found -> {
            if (found.size() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            Issue issue = issue(found.iterator().next());
            Uni<List<Line>> evidence =
                    pool.preparedQuery(EVIDENCE).execute(Tuple.of(id)).map(rows -> rows(rows, IssueQuery::line));
            Uni<List<Step>> timeline =
                    pool.preparedQuery(TIMELINE).execute(Tuple.of(id)).map(rows -> rows(rows, IssueQuery::step));
            return Uni.combine()
                    .all()
                    .unis(evidence, timeline)
                    .with((lines, steps) -> Optional.of(new Whole(issue, lines, steps)));
        });
    }

    private static <T> List<T> rows(RowSet<Row> rows, java.util.function.Function<Row, T> reader) {
        return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
    }

    private static Issue issue(Row row) {
        OffsetDateTime resolvedAt = row.getOffsetDateTime("resolved_at");
        return new Issue(
                row.getLong("issue_id"),
                row.getString("state"),
                row.getString("severity"),
                row.getString("class"),
                row.getString("category"),
                row.getString("title"),
                row.getString("cause"),
                row.getString("advice"),
                row.getString("code"),
                row.getString("scope"),
                row.getString("component"),
                row.getLong("lines"),
                row.getOffsetDateTime("first_seen").toInstant(),
                row.getOffsetDateTime("last_seen").toInstant(),
                row.getOffsetDateTime("opened_at").toInstant(),
                resolvedAt == null ? null : resolvedAt.toInstant());
    }

    private static Line line(Row row) {
        return new Line(
                String.valueOf(row.getLong("stream_id")),
                row.getLong("line_offset"),
                row.getString("path"),
                row.getOffsetDateTime("ts").toInstant(),
                row.getString("line"),
                row.getString("rule"));
    }

    private static Step step(Row row) {
        return new Step(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("step"),
                row.getString("who"),
                row.getString("note"));
    }
}
