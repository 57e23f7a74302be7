package dev.watchkeeper.analyzer.testing;

import dev.watchkeeper.testkit.database.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An empty database for a @QuarkusTest; the application migrates it itself. */
public final class MigratedDatabase implements QuarkusTestResourceLifecycleManager {

    private static TestDatabase database;

    /** The database of the running test. */
    public static TestDatabase current() {
        return database;
    }

    @Override
    public Map<String, String> start() {
        database = TestDatabase.fresh();
        return Map.of(
                "watchkeeper.database.url", database.url(),
                "watchkeeper.database.username", database.user(),
                "watchkeeper.database.password", database.password());
    }

    @Override
    public void stop() {
        // The server ends with the JVM, and the database with it.
    }
}
