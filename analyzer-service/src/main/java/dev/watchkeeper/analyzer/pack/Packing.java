package dev.watchkeeper.analyzer.pack;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.PartitionStore;
import dev.watchkeeper.analyzer.pack.PackStore.Waiting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Transaction C: fresh chunks of one stream and day become packed ones. It moves no cursor and changes no line, so it can
 * be stopped at any moment and begun again.
 */
@ApplicationScoped
public class Packing {

    /** More lines in one transaction would keep the machine busy for long. */
    private static final int LINES_A_STEP = 20_000;

    private final Pool pool;
    private final PackStore packs;
    private final PartitionStore partitions;
    private final Duration after;

    public Packing(Pool pool, PackStore packs, PartitionStore partitions, PackConfig config) {
        this.pool = pool;
        this.packs = packs;
        this.partitions = partitions;
        this.after = config.after();
    }

    /** One step. False: nothing to pack, or another replica is at it. */
    public Uni<Boolean> step() {
        return pool.withTransaction(tx -> packs.claim(tx)
                .flatMap(mine -> mine
                        ? packs.next(tx, after, Chunk.LEAST_PACKED_LINES)
                        : Uni.createFrom().item(Optional.<Waiting>empty()))
                .flatMap(waiting -> waiting.isPresent()
                        ? pack(tx, waiting.get())
                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> pack(SqlConnection tx, Waiting waiting) {
        List<Pack> some = aStep(Pack.of(waiting.chunks(), waiting.over()));
        // The day is made on another connection: it is there, and visible, before it is written to.
        Uni<Void> all = partitions.ensure(List.of(waiting.day()));
        for (Pack pack : some) {
            all = all.chain(() -> packs.pack(tx, waiting.stream(), waiting.day(), pack));
        }
        return all.replaceWith(!some.isEmpty());
    }

    private static List<Pack> aStep(List<Pack> all) {
        List<Pack> some = new ArrayList<>();
        int lines = 0;
        for (Pack pack : all) {
            if (lines < LINES_A_STEP) {
                some.add(pack);
                lines += pack.lines();
            }
        }
        return some;
    }
}
