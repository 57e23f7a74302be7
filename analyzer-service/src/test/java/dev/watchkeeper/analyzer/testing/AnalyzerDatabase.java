package dev.watchkeeper.analyzer.testing;

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
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.testkit.config.Mapped;
import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The analyzer's parts on a migrated database of their own, put together by hand. */
public record AnalyzerDatabase(TestDatabase database, Pool pool) {

    private static final Vertx VERTX = Vertx.vertx();

    public static AnalyzerDatabase fresh() {
        return connected(TestDatabase.like("migrated", AnalyzerDatabase::migrate), "analyzer");
    }

    /** An empty database, which is migrated. */
    public static AnalyzerDatabase on(TestDatabase database) {
        migrate(database);
        return connected(database, "analyzer");
    }

    private static void migrate(TestDatabase database) {
        Migrations.apply(DatabaseAddress.of(database.urlWithLogin()));
    }

    /** Another analyzer on the same database: connections of its own, by whose name the server knows it. */
    public AnalyzerDatabase replica(String name) {
        return connected(database, name);
    }

    private static AnalyzerDatabase connected(TestDatabase database, String name) {
        PgConnectOptions login = PgConnectOptions.fromUri(database.url())
                .setUser(database.user())
                .setPassword(database.password())
                .addProperty("application_name", name)
                .setCachePreparedStatements(true);
        Pool pool = PgBuilder.pool()
                // Each test has a pool of its own, and nobody closes it: together they would need all connections there
                // are.
                .with(new PoolOptions().setMaxSize(8).setIdleTimeout(1).setIdleTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(login)
                .using(VERTX)
                .build();
        return new AnalyzerDatabase(database, pool);
    }

    public Ingest ingest(Clock clock) {
        return ingest(readings(Map.of()), clock);
    }

    /** @param keys of {@link ReadingConfig}, with their values */
    public Readings readings(Map<String, String> keys) {
        return new Readings(
                Mapped.mapped(ReadingConfig.class, keys),
                new PathsOfStreams(new StreamQuery(pool)),
                new SimpleMeterRegistry());
    }

    public Ingest ingest(Readings readings, Clock clock) {
        return new Ingest(storing(), new MetricStore(pool), readings, clock);
    }

    public Storing storing() {
        Landing landing = new Landing(pool, new PartitionStore(pool));
        return new Storing(
                pool,
                new StreamStore(),
                landing,
                new ChunkStore(landing),
                new FoldStore(),
                new QuarantineStore(),
                new LedgerStore(),
                new LedgerMeters(new SimpleMeterRegistry()));
    }

    /** Folds without rest. */
    public Fold fold() {
        return fold(Duration.ZERO);
    }

    public Fold fold(Duration rest) {
        return new Fold(
                pool,
                new FoldStore(),
                new CounterStore(),
                new CodeRegistryStore(),
                new IssueStore(new EventStore(), new EvidenceStore()),
                () -> rest);
    }

    /** Packs what lies there, however short it has. */
    public Packing packing() {
        PackConfig config = Mapped.mapped(PackConfig.class, Map.of("watchkeeper.analyzer.pack.after", "0s"));
        return new Packing(pool, new PackStore(), new PartitionStore(pool), config);
    }

    /** Folds until there is nothing left. Returns how many steps found work. */
    public int foldAll() {
        Fold fold = fold();
        int steps = 0;
        while (fold.step().await().indefinitely()) {
            steps++;
        }
        return steps;
    }

    public List<String> rows(String sql) {
        return Rows.of(database, sql);
    }
}
