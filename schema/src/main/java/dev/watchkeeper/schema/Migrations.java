package dev.watchkeeper.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a database to the version this program needs, or waits until somebody did. Two that migrate at the same time
 * take turns (Flyway holds a lock).
 */
public final class Migrations {

    /** The version this program needs: the number of the newest file in {@code db/migration}. A test compares. */
    public static final int NEEDED = 5;

    static final String HISTORY = "schema_history";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_WORDS = 30;

    private Migrations() {}

    /** Applies what is missing and renews the rights of the service roles that exist. Returns how many were applied. */
    public static int apply(DatabaseAddress address) {
        try (Connection connection = DatabaseDoor.open(address)) {
            if (isDoneByAnother(connection)) {
                return 0;
            }
            int applied = flyway(address).migrate().migrationsExecuted;
            renewRights(connection);
            return applied;
        } catch (FlywayException | SQLException e) {
            throw DatabaseTrouble.because("the schema of " + address.reactiveUrl() + " could not be migrated", e);
        }
    }

    /** The version the database has, 0 when it has none. */
    public static int version(DatabaseAddress address) {
        try (Connection connection = DatabaseDoor.open(address);
                Statement statement = connection.createStatement()) {
            return version(statement);
        } catch (SQLException e) {
            throw DatabaseTrouble.because("the schema version of " + address.reactiveUrl() + " could not be read", e);
        }
    }

    /**
     * Returns as soon as the database has the needed version. Until then it says what it waits for, at once and then
     * now and again.
     */
    public static void await(DatabaseAddress address, Consumer<String> say) throws InterruptedException {
        for (int look = 0; ; look++) {
            String trouble = missing(address);
            if (trouble.isEmpty()) {
                return;
            }
            if (look % LOOKS_BETWEEN_WORDS == 0) {
                say.accept(trouble);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static String missing(DatabaseAddress address) {
        try {
            int version = version(address);
            return version >= NEEDED
                    ? ""
                    : "waiting: the database has schema version " + version + ", needed is " + NEEDED
                            + "; the analyzer migrates at its start, or run `watchkeeper migrate`";
        } catch (DatabaseTrouble e) {
            return "waiting: " + e.getMessage();
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet exists = statement.executeQuery("select to_regclass('" + HISTORY + "')")) {
            if (!exists.next() || exists.getString(1) == null) {
                return 0;
            }
        }
        try (ResultSet newest = statement.executeQuery("select coalesce(max(version::integer), 0) from " + HISTORY
                + " where success and version is not null")) {
            return newest.next() ? newest.getInt(1) : 0;
        }
    }

    private static Flyway flyway(DatabaseAddress address) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .table(HISTORY)
                .target(MigrationVersion.fromVersion(String.valueOf(NEEDED)))
                .validateMigrationNaming(true)
                // A newer version wrote here before: its tables hold more, and views only gain columns.
                .ignoreMigrationPatterns("*:future")
                .load();
    }

    /** A service with a login of its own finds the needed version made by the owner: there is nothing it could do. */
    private static boolean isDoneByAnother(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (version(statement) < NEEDED) {
                return false;
            }
            try (ResultSet owner = statement.executeQuery(
                    "select pg_has_role(relowner, 'USAGE') from pg_class where oid = to_regclass('" + HISTORY + "')")) {
                return owner.next() && !owner.getBoolean(1);
            }
        }
    }

    private static void renewRights(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(resource("/db/rights.sql"));
        }
    }

    private static String resource(String path) {
        try (InputStream in = Migrations.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
