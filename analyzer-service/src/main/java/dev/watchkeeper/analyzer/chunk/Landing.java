package dev.watchkeeper.analyzer.chunk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a new chunk lands. Where the server compresses with lz4, a chunk that is large enough lands packed, once and for
 * all; every other chunk lands among the fresh ones and is packed in the background.
 */
@ApplicationScoped
public class Landing {

    private enum Compression {
        UNKNOWN,
        LZ4,
        NONE
    }

    private final LandingQuery query;
    private final PartitionStore partitions;
    private final AtomicReference<Compression> compression = new AtomicReference<>(Compression.UNKNOWN);

    public Landing(Pool pool, PartitionStore partitions) {
        this.query = new LandingQuery(pool);
        this.partitions = partitions;
    }

    /** Must have gone well before chunks are inserted: finds out where they land, and makes the days that takes. */
    public Uni<Void> prepare(List<Chunk> chunks) {
        return known().chain(() -> partitions.ensure(
                chunks.stream().filter(this::isPacked).map(Chunk::day).toList()));
    }

    boolean isPacked(Chunk chunk) {
        return compression.get() == Compression.LZ4 && chunk.lineCount() >= Chunk.LEAST_PACKED_LINES;
    }

    private Uni<Void> known() {
        return compression.get() == Compression.UNKNOWN
                ? query.hasLz4()
                        .invoke(has -> compression.set(has ? Compression.LZ4 : Compression.NONE))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
