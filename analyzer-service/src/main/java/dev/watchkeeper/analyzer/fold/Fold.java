package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.count.CounterStore;
import dev.watchkeeper.analyzer.issue.IssueStore;
import dev.watchkeeper.analyzer.registry.CodeRegistryStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Transaction B: takes one stream that has lines the counters do not know, adds them to counters, code registry and
 * issues, and moves the stream's second cursor. It happens exactly once, because the cursor moves in the same
 * transaction; any number of replicas share the streams.
 */
@ApplicationScoped
public class Fold {

    private final Pool pool;
    private final FoldStore folds;
    private final CounterStore counters;
    private final CodeRegistryStore codes;
    private final IssueStore issues;
    private final FoldConfig config;

    public Fold(
            Pool pool,
            FoldStore folds,
            CounterStore counters,
            CodeRegistryStore codes,
            IssueStore issues,
            FoldConfig config) {
        this.pool = pool;
        this.folds = folds;
        this.counters = counters;
        this.codes = codes;
        this.issues = issues;
        this.config = config;
    }

    /** One stream, one step. False: nothing to fold, or others are at it, or it was only just done. */
    public Uni<Boolean> step() {
        return pool.withTransaction(tx -> folds.claim(tx)
                .flatMap(claimed -> claimed.isPresent()
                        ? fold(tx, claimed.get()).replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    /** Codes before issues, each in the order of its keys: two folds may wait for each other, never both ways. */
    private Uni<Void> fold(SqlConnection tx, FoldRange range) {
        return counters.count(tx, range.stream(), range.from(), range.to())
                .chain(() -> codes.see(tx, range.stream(), range.from(), range.to()))
                .chain(() -> folds.sightings(tx, range))
                .chain(sightings -> issues.sight(tx, range.node(), sightings))
                .chain(() -> folds.folded(tx, range, config.every()));
    }
}
