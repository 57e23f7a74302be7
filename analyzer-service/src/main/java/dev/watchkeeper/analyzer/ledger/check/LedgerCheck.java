package dev.watchkeeper.analyzer.ledger.check;

import dev.watchkeeper.analyzer.ledger.check.CheckStore.Last;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks at every stream: is its cursor where its ledger says, and are its lines there? Streams are looked at some at a
 * time, each in one snapshot, so nothing is held for long and nothing under way is taken for damage.
 */
@ApplicationScoped
public class LedgerCheck {

    /** So many are looked at in well under a second, with a few thousand chunks each. */
    static final int STREAMS_AT_ONCE = 200;

    private final Pool pool;
    private final CheckStore store;
    private final CheckMeters meters;

    LedgerCheck(Pool pool, CheckStore store, CheckMeters meters) {
        this.pool = pool;
        this.store = store;
        this.meters = meters;
    }

    /** Empty: nothing was checked yet. */
    Uni<Optional<Checked>> last() {
        return store.last().map(last -> last.map(Last::checked));
    }

    /** Checks if the last check, whoever made it, is older than that. */
    Uni<Void> ifOlderThan(Duration age) {
        return store.last().flatMap(last -> {
            last.ifPresent(found -> meters.show(found.checked()));
            boolean isDue = last.isEmpty() || last.get().age().compareTo(age) >= 0;
            return isDue ? run().replaceWithVoid() : Uni.createFrom().voidItem();
        });
    }

    /** Checks now, and says what came of it. Empty: somebody else is at it. */
    Uni<Optional<Checked>> run() {
        return pool.withConnection(connection -> store.claim(connection)
                .flatMap(mine -> mine
                        ? check(connection).map(Optional::of)
                        : Uni.createFrom().item(Optional.<Checked>empty())));
    }

    private Uni<Checked> check(SqlConnection connection) {
        long start = System.nanoTime();
        Tally tally = new Tally();
        return walk(connection, tally)
                .flatMap(walked -> store.write(connection, Duration.ofNanos(System.nanoTime() - start), tally))
                .onTermination()
                .call(() -> store.release(connection).onFailure().recoverWithNull())
                .invoke(this::say);
    }

    private Uni<Void> walk(SqlConnection connection, Tally tally) {
        AtomicLong after = new AtomicLong(Long.MIN_VALUE);
        return Multi.createBy()
                .repeating()
                .uni(() -> store.slice(connection, after.get(), STREAMS_AT_ONCE).invoke(slice -> {
                    slice.accounts().forEach(tally::add);
                    after.set(slice.upTo());
                }))
                .whilst(slice -> !slice.isLast())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void say(Checked checked) {
        meters.show(checked);
        if (checked.addsUp()) {
            Log.info(checked.words());
        } else {
            Log.error(checked.words());
        }
    }
}
