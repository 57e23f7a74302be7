package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.analyzer.issue.SightingJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The second cursor: the table {@code stream_fold}, and what of {@code log_chunk} it has still to pass. */
@ApplicationScoped
public class FoldStore {

    /** Takes one stream that has something to fold and that no other replica is folding. */
    static final String CLAIM = """
            select f.stream_id, f.folded_offset, s.next_offset, s.node, coalesce(s.first_day, 'infinity') as earliest
              from stream_fold as f
              join stream as s on s.stream_id = f.stream_id
             where f.folded_offset < s.next_offset
             order by s.last_taken_at
             limit 1
               for update of f skip locked
            """;

    /** Where to stop, so that one fold stays small: the end of the last of the next few chunks, none if there are less. */
    static final String END_OF_NEXT_CHUNKS = """
            select next_offset
              from log_chunk
             where stream_id = $1
               and first_offset >= $2
               and first_offset < $3
               and day >= $4
             order by first_offset
            offset $5
             limit 1
            """;

    static final String SIGHTINGS = """
            select stream_id, sightings
              from log_chunk
             where stream_id = $1
               and first_offset >= $2
               and first_offset < $3
               and day >= $4
               and sightings is not null
             order by first_offset, day
            """;

    static final String FOLDED = """
            update stream_fold
               set folded_offset = $2
             where stream_id = $1
            """;

    /** More chunks than this in one transaction would hold its locks for long. */
    private static final int CHUNKS_A_FOLD = 20;

    /** Runs inside the fold's transaction, which holds the claim until it ends. */
    public Uni<Optional<FoldRange>> claim(SqlConnection tx) {
        return tx.preparedQuery(CLAIM).execute().flatMap(rows -> {
            if (rows.size() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            FoldRange whole = range(rows.iterator().next());
            return end(tx, whole).map(end -> Optional.of(end.map(whole::upTo).orElse(whole)));
        });
    }

    private Uni<Optional<Long>> end(SqlConnection tx, FoldRange range) {
        return tx.preparedQuery(END_OF_NEXT_CHUNKS)
                .execute(Tuple.of(range.stream(), range.from(), range.to(), range.earliest(), CHUNKS_A_FOLD - 1))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getLong(0)));
    }

    /** What the chunks of the range have to say about trouble, in their order. */
    public Uni<List<Sighting>> sightings(SqlConnection tx, FoldRange range) {
        return tx.preparedQuery(SIGHTINGS)
                .execute(Tuple.of(range.stream(), range.from(), range.to(), range.earliest()))
                .map(FoldStore::sightings);
    }

    public Uni<Void> folded(SqlConnection tx, FoldRange range) {
        return tx.preparedQuery(FOLDED)
                .execute(Tuple.of(range.stream(), range.to()))
                .replaceWithVoid();
    }

    private static FoldRange range(Row row) {
        LocalDate earliest = row.getLocalDate("earliest");
        return new FoldRange(
                row.getLong("stream_id"),
                row.getLong("folded_offset"),
                row.getLong("next_offset"),
                earliest,
                row.getString("node"));
    }

    private static List<Sighting> sightings(RowSet<Row> rows) {
        List<Sighting> sightings = new ArrayList<>();
        for (Row row : rows) {
            sightings.addAll(SightingJson.read(row.getJsonArray("sightings"), row.getLong("stream_id")));
        }
        return Sighting.merged(sightings);
    }
}
