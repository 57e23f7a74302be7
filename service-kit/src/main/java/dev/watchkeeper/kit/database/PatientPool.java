package dev.watchkeeper.kit.database;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Connections that are given up when nothing comes back on them. By default they wait until the operating system gives
 * up, which takes a quarter of an hour when the database vanishes without a word, and all of the pool waits with them.
 */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class PatientPool implements PgPoolCreator {

    private final int silenceSeconds;

    PatientPool(DatabaseConfig config) {
        this.silenceSeconds = Math.toIntExact(Math.max(1, config.silence().toSeconds()));
    }

    @Override
    public Pool create(Input input) {
        List<SqlConnectOptions> logins = List.copyOf(input.pgConnectOptionsList());
        logins.forEach(this::makePatient);
        return PgBuilder.pool()
                .connectingTo(logins)
                .with(input.poolOptions()
                        .setConnectionTimeout(silenceSeconds)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .using(input.vertx())
                .build();
    }

    private void makePatient(SqlConnectOptions login) {
        login.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(silenceSeconds));
        login.setReadIdleTimeout(silenceSeconds);
        login.setIdleTimeoutUnit(TimeUnit.SECONDS);
    }
}
