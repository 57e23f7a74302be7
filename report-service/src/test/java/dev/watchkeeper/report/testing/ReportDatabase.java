package dev.watchkeeper.report.testing;

import dev.watchkeeper.kit.access.Tokens;
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.testkit.database.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A migrated database for the service under test, and the way in: its first token. */
public final class ReportDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN_TOKEN = "wk_the_first_token_of_the_tests";

    public static TestDatabase migrated() {
        TestDatabase database = TestDatabase.fresh();
        Migrations.apply(DatabaseAddress.of(database.urlWithLogin()));
        return database;
    }

    /** The one the running service uses. */
    public static TestDatabase ofTheService() {
        DatabaseAddress address = DatabaseAddress.of(value("watchkeeper.database.url"));
        return new TestDatabase(
                address.host(),
                address.port(),
                address.database(),
                value("watchkeeper.database.username"),
                value("watchkeeper.database.password"));
    }

    @Override
    public Map<String, String> start() {
        TestDatabase database = migrated();
        return Map.of(
                "watchkeeper.database.url", database.url(),
                "watchkeeper.database.username", database.user(),
                "watchkeeper.database.password", database.password(),
                "watchkeeper.report.token.first-sha256", Tokens.sha256(ADMIN_TOKEN));
    }

    @Override
    public void stop() {
        // The server ends with the JVM.
    }

    private static String value(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
