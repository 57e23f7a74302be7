package dev.watchkeeper.analyzer.chunk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The days of {@code log_chunk}: made before a line needs them, remembered once they are there. */
@ApplicationScoped
public class PartitionStore {

    static final String MAKE_DAYS = """
            select make_log_day(day)
              from unnest($1::date[]) as days(day)
             order by day
            """;

    private final Set<LocalDate> there = ConcurrentHashMap.newKeySet();
    private final Pool pool;

    public PartitionStore(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> ensure(Collection<LocalDate> days) {
        LocalDate[] missing =
                days.stream().distinct().filter(day -> !there.contains(day)).toArray(LocalDate[]::new);
        if (missing.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(MAKE_DAYS)
                .execute(Tuple.tuple().addArrayOfLocalDate(missing))
                .invoke(() -> there.addAll(Set.of(missing)))
                .replaceWithVoid();
    }
}
