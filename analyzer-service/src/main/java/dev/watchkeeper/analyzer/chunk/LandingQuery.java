package dev.watchkeeper.analyzer.chunk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Asks the database how it stores fresh chunks: the migration decided by what the server can do. */
final class LandingQuery {

    static final String HAS_LZ4 = """
            select attcompression = 'l'
              from pg_attribute
             where attrelid = 'log_chunk_fresh'::regclass
               and attname  = 'message'
            """;

    private final Pool pool;

    LandingQuery(Pool pool) {
        this.pool = pool;
    }

    Uni<Boolean> hasLz4() {
        return pool.preparedQuery(HAS_LZ4)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
