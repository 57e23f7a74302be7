package dev.watchkeeper.analyzer.pack;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of {@code log_chunk}, their end. */
@ApplicationScoped
public class DayStore {

    /** Days have their partition's name; a day that has fresh chunks only has none yet. */
    static final String BEFORE = """
            select day
              from (select to_date(right(c.relname, 8), 'YYYYMMDD') as day
                      from pg_inherits as i
                      join pg_class as c on c.oid = i.inhrelid
                     where i.inhparent = 'log_chunk_packed'::regclass
                     union
                    select distinct day
                      from log_chunk
                     where not packed) as days
             where day < $1
             order by day
            """;

    static final String DROP = """
            select drop_log_day($1)
            """;

    private final Pool pool;

    public DayStore(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<LocalDate>> before(LocalDate oldest) {
        return pool.preparedQuery(BEFORE).execute(Tuple.of(oldest)).map(rows -> {
            List<LocalDate> days = new ArrayList<>();
            rows.forEach(row -> days.add(row.getLocalDate(0)));
            return days;
        });
    }

    /** Returns how many lines went. */
    public Uni<Long> drop(LocalDate day) {
        return pool.preparedQuery(DROP)
                .execute(Tuple.of(day))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
