package dev.watchkeeper.bench.ingest;

import dev.watchkeeper.analyzer.chunk.ChunkStore;
import dev.watchkeeper.analyzer.chunk.Landing;
import dev.watchkeeper.analyzer.chunk.PartitionStore;
import dev.watchkeeper.analyzer.count.CounterStore;
import dev.watchkeeper.analyzer.fold.Fold;
import dev.watchkeeper.analyzer.fold.FoldStore;
import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.analyzer.ingest.Storing;
import dev.watchkeeper.analyzer.issue.EventStore;
import dev.watchkeeper.analyzer.issue.EvidenceStore;
import dev.watchkeeper.analyzer.issue.IssueStore;
import dev.watchkeeper.analyzer.ledger.LedgerMeters;
import dev.watchkeeper.analyzer.ledger.LedgerStore;
import dev.watchkeeper.analyzer.ledger.QuarantineStore;
import dev.watchkeeper.analyzer.metric.MetricStore;
import dev.watchkeeper.analyzer.pack.PackConfig;
import dev.watchkeeper.analyzer.pack.PackStore;
import dev.watchkeeper.analyzer.pack.Packing;
import dev.watchkeeper.analyzer.reading.PathsOfStreams;
import dev.watchkeeper.analyzer.reading.ReadingConfig;
import dev.watchkeeper.analyzer.reading.Readings;
import dev.watchkeeper.analyzer.registry.CodeRegistryStore;
import dev.watchkeeper.analyzer.stream.StreamQuery;
import dev.watchkeeper.analyzer.stream.StreamStore;
import dev.watchkeeper.testkit.config.Mapped;
import dev.watchkeeper.testkit.database.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The analyzer's own steps on a database, put together by hand: what its processes do, one after the other. */
final class Steps implements AutoCloseable {

    /** As many as batches are stored at once here. */
    private static final int CONNECTIONS = 2;

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    Steps(TestDatabase database) {
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(PgConnectOptions.fromUri(database.url())
                        .setUser(database.user())
                        .setPassword(database.password())
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build();
    }

    /** Transaction A, and the understanding before it. */
    Ingest ingest() {
        Landing landing = new Landing(pool, new PartitionStore(pool));
        Storing storing = new Storing(
                pool,
                new StreamStore(),
                landing,
                new ChunkStore(landing),
                new FoldStore(),
                new QuarantineStore(),
                new LedgerStore(),
                new LedgerMeters(new SimpleMeterRegistry()));
        Readings readings = new Readings(
                Mapped.mapped(ReadingConfig.class, Map.of()),
                new PathsOfStreams(new StreamQuery(pool)),
                new SimpleMeterRegistry());
        return new Ingest(storing, new MetricStore(pool), readings, Clock.systemUTC());
    }

    /** Transaction B. */
    Fold fold() {
        IssueStore issues = new IssueStore(new EventStore(), new EvidenceStore());
        return new Fold(
                pool, new FoldStore(), new CounterStore(), new CodeRegistryStore(), issues, () -> Duration.ZERO);
    }

    /** Transaction C, without the minute it leaves a burst alone. */
    Packing packing() {
        return new Packing(pool, new PackStore(), new PartitionStore(pool), new PackConfig() {
            @Override
            public Duration after() {
                return Duration.ZERO;
            }

            @Override
            public Duration every() {
                return Duration.ZERO;
            }

            @Override
            public int keepDays() {
                return 0;
            }
        });
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }
}
