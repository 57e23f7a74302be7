package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.analyzer.issue.SightingJson;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * What the fold needs to know of consecutive lines of one stream, found out when they are stored, so that it never
 * looks at a line again.
 */
public final class FoldDue {

    private final Tuple columns;

    /** Of the bytes [first, next); there may be no lines in them at all. */
    public FoldDue(long stream, long first, long next, Counting lines) {
        List<Sighting> sightings = lines.sightings.of(stream);
        columns = Tuple.tuple().addLong(stream).addLong(first).addLong(next);
        lines.levels.addTo(columns);
        lines.codes.addTo(columns);
        columns.addValue(sightings.isEmpty() ? null : SightingJson.write(sightings));
    }

    /** In the order of {@link FoldStore#ADD}. */
    Tuple columns() {
        return columns;
    }
}
