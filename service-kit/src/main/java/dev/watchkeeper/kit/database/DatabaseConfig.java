package dev.watchkeeper.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the database is. The same keys feed the reactive pool, by way of each service's application.properties. */
@ConfigMapping(prefix = "watchkeeper.database")
public interface DatabaseConfig {

    /** {@code postgresql://host:port/database}, without the login. */
    @WithDefault("postgresql://127.0.0.1:5432/watchkeeper")
    String url();

    /** The database user of this service. */
    @WithDefault("watchkeeper")
    String username();

    /** The user's password. */
    @WithDefault("watchkeeper")
    String password();

    /** A connection that brings nothing back for so long is given up, and what was asked on it fails. */
    @WithDefault("8s")
    Duration silence();
}
