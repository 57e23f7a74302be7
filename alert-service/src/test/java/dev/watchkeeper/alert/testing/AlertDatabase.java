package dev.watchkeeper.alert.testing;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;

/** A migrated database with a pool, and the analyzer's side of it: issues, evidence, events. */
public final class AlertDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    private AlertDatabase(TestDatabase database) {
        this.database = database;
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(new PgConnectOptions()
                        .setHost(database.host())
                        .setPort(database.port())
                        .setDatabase(database.name())
                        .setUser(database.user())
                        .setPassword(database.password()))
                .using(vertx)
                .build();
    }

    public static AlertDatabase open() {
        return new AlertDatabase(TestDatabase.like(
                "migrated", database -> Migrations.apply(DatabaseAddress.of(database.urlWithLogin()))));
    }

    public Pool pool() {
        return pool;
    }

    public List<String> rows(String sql) {
        return Rows.of(database, sql);
    }

    public void run(String sql) {
        database.run(sql);
    }

    /** An issue with one line of evidence; returns its id. */
    public long issue(String severity, String title) {
        return AnalyzerSide.issue(database, severity, title, "ERROR " + title);
    }

    /** Returns the event's id. */
    public long event(String kind, long issueId) {
        return AnalyzerSide.event(database, kind, issueId);
    }

    /** An alert with one notification, as the judge leaves it; returns the notification's id. */
    public long notification(String channel, long issueId) {
        return Long.parseLong(rows("""
                with told as (
                    insert into alert (event_id, issue_id, reason)
                    values (%d, %d, 'new')
                    returning alert_id
                )
                insert into notification (alert_id, channel)
                select alert_id, '%s' from told
                returning notification_id
                """.formatted(event("issue_opened", issueId), issueId, channel))
                .getFirst());
    }

    @Override
    public void close() {
        pool.close().await().indefinitely();
        vertx.close().await().indefinitely();
    }
}
