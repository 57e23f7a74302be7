package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.analyzer.issue.SightingJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The second cursor and what lies between it and the first: the tables {@code stream_fold} and {@code fold_due}. */
@ApplicationScoped
public class FoldStore {

    static final String ADD = """
            insert into fold_due (
                stream_id, first_offset, next_offset,
                level_minute, level_component, level, level_lines, code_minute, code, code_lines,
                seen_code, seen_sample, seen_first, seen_offset, seen_last, seen_lines, sightings)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """;

    /**
     * Takes one stream that has something to fold and that no other replica is folding; the one that has waited longest
     * comes first. A stream that was folded just now rests, so that what a busy one sends is folded together.
     */
    static final String CLAIM = """
            select f.stream_id, f.folded_offset, s.node
              from stream_fold as f
              join stream as s on s.stream_id = f.stream_id
             where f.stream_id = any(array(select distinct stream_id from fold_due))
               and f.rests_until <= now()
             order by s.last_taken_at
             limit 1
               for update of f skip locked
            """;

    /** Where to stop, so that one fold stays small; none if another fold has done it all meanwhile. */
    static final String END = """
            select max(next_offset), count(*)
              from (select next_offset
                      from fold_due
                     where stream_id = $1
                       and first_offset >= $2
                     order by first_offset
                     limit $3) as next
            """;

    static final String SIGHTINGS = """
            select stream_id, sightings
              from fold_due
             where stream_id = $1
               and first_offset >= $2
               and first_offset < $3
               and sightings is not null
             order by first_offset
            """;

    static final String FORGET = """
            delete from fold_due
             where stream_id = $1
               and first_offset >= $2
               and first_offset < $3
            """;

    static final String FOLDED = """
            update stream_fold
               set folded_offset = $2,
                   rests_until   = now() + make_interval(secs => $3)
             where stream_id = $1
            """;

    /** More in one transaction would hold its locks for long. */
    private static final int MOST_AT_ONCE = 20;

    /** Runs inside transaction A. */
    public Uni<Void> add(SqlConnection tx, List<FoldDue> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(ADD)
                .executeBatch(due.stream().map(FoldDue::columns).toList())
                .replaceWithVoid();
    }

    /** Runs inside the fold's transaction, which holds the claim until it ends. */
    Uni<Optional<FoldRange>> claim(SqlConnection tx) {
        return tx.preparedQuery(CLAIM)
                .execute()
                .flatMap(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : range(tx, rows.iterator().next()));
    }

    private static Uni<Optional<FoldRange>> range(SqlConnection tx, Row claimed) {
        long stream = claimed.getLong("stream_id");
        long from = claimed.getLong("folded_offset");
        return tx.preparedQuery(END)
                .execute(Tuple.of(stream, from, MOST_AT_ONCE))
                .map(rows -> {
                    Row found = rows.iterator().next();
                    Long end = found.getLong(0);
                    return end == null
                            ? Optional.empty()
                            : Optional.of(new FoldRange(
                                    stream, from, end, found.getLong(1) == MOST_AT_ONCE, claimed.getString("node")));
                });
    }

    /** What the lines of the range have to say about trouble, in their order. */
    Uni<List<Sighting>> sightings(SqlConnection tx, FoldRange range) {
        return tx.preparedQuery(SIGHTINGS)
                .execute(Tuple.of(range.stream(), range.from(), range.to()))
                .map(FoldStore::sightings);
    }

    /** Moves the second cursor over the range, and forgets what was due in it. The stream rests, unless more may be due. */
    Uni<Void> folded(SqlConnection tx, FoldRange range, Duration rest) {
        double seconds = range.whole() ? 0 : rest.toMillis() / 1_000.0;
        return tx.preparedQuery(FORGET)
                .execute(Tuple.of(range.stream(), range.from(), range.to()))
                .chain(() -> tx.preparedQuery(FOLDED).execute(Tuple.of(range.stream(), range.to(), seconds)))
                .replaceWithVoid();
    }

    private static List<Sighting> sightings(RowSet<Row> rows) {
        List<Sighting> sightings = new ArrayList<>();
        for (Row row : rows) {
            sightings.addAll(SightingJson.read(row.getJsonArray("sightings"), row.getLong("stream_id")));
        }
        return Sighting.merged(sightings);
    }
}
