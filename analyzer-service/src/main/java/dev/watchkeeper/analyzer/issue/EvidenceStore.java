package dev.watchkeeper.analyzer.issue;

import dev.watchkeeper.analyzer.issue.Sighting.Evidence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The table {@code issue_evidence}: of each issue the earliest few lines, whatever the order in which they come. */
@ApplicationScoped
public class EvidenceStore {

    static final String ADD = """
            insert into issue_evidence (issue_id, stream_id, line_offset, ts, line, rule)
            select *
              from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::timestamptz[], $5::text[], $6::text[])
             order by 1, 2, 3
                on conflict (issue_id, stream_id, line_offset) do nothing
            """;

    /** Keeps the earliest, and notes the time of the last of them on the issue once there are enough. */
    static final String TRIM = """
            with ranked as (
                select issue_id, stream_id, line_offset, ts,
                       row_number() over (partition by issue_id order by ts, stream_id, line_offset) as place
                  from issue_evidence
                 where issue_id = any($1::bigint[])
            ), gone as (
                delete from issue_evidence as e
                 using ranked as r
                 where r.place > $2
                   and e.issue_id = r.issue_id
                   and e.stream_id = r.stream_id
                   and e.line_offset = r.line_offset
            )
            update issue
               set evidence_to = r.ts
              from ranked as r
             where r.place = $2
               and issue.issue_id = r.issue_id
            """;

    /** A line that shows an issue. */
    record Shown(long issue, Evidence evidence) {}

    /** Runs inside the fold's transaction, which holds the issues. */
    Uni<Void> add(SqlConnection tx, List<Shown> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfLong(column(lines, Shown::issue, Long[]::new))
                .addArrayOfLong(column(lines, shown -> shown.evidence().stream(), Long[]::new))
                .addArrayOfLong(column(lines, shown -> shown.evidence().offset(), Long[]::new))
                .addArrayOfOffsetDateTime(
                        column(lines, shown -> shown.evidence().time().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfString(column(lines, shown -> shown.evidence().line(), String[]::new))
                .addArrayOfString(column(lines, shown -> shown.evidence().rule(), String[]::new));
        Long[] issues = lines.stream().map(Shown::issue).distinct().toArray(Long[]::new);
        return tx.preparedQuery(ADD)
                .execute(columns)
                .chain(() -> tx.preparedQuery(TRIM)
                        .execute(Tuple.tuple().addArrayOfLong(issues).addInteger(Sighting.MOST_EVIDENCE)))
                .replaceWithVoid();
    }

    private static <V> V[] column(List<Shown> lines, Function<Shown, V> value, IntFunction<V[]> array) {
        return lines.stream().map(value).toArray(array);
    }
}
