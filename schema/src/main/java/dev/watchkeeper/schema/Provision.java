package dev.watchkeeper.schema;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates the database, its owner and one login per service on a server where an administrator's login is given. What
 * is there already is left as it is, passwords included.
 */
public final class Provision {

    /** Owns the tables; migrations run as this one. */
    public static final String OWNER = "watchkeeper";

    /** One login a service, each with only the rights it needs ({@code db/rights.sql}). */
    static final List<String> SERVICES = List.of("watchkeeper_analyzer", "watchkeeper_alert", "watchkeeper_report");

    /** People and tools that only read the public views. Nobody logs in as this: grant it. */
    static final String READERS = "watchkeeper_read";

    private static final int PASSWORD_BYTES = 24;

    private Provision() {}

    /** Returns the passwords made now, by user. They are not kept anywhere: show them once. */
    public static Map<String, String> prepare(DatabaseAddress admin, String database) {
        Map<String, String> passwords = new LinkedHashMap<>();
        try (Connection connection = DatabaseDoor.open(admin);
                Statement statement = connection.createStatement()) {
            login(connection, OWNER, passwords);
            for (String service : SERVICES) {
                login(connection, service, passwords);
            }
            if (!roleExists(connection, READERS)) {
                statement.execute("create role " + READERS);
            }
            if (!databaseExists(connection, database)) {
                // An administrator who is no superuser may give a database away only to a role it belongs to.
                statement.execute("grant " + OWNER + " to current_user");
                statement.execute("create database " + quoted(database) + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.because("the administrator's login could not prepare the database", e);
        }
        return passwords;
    }

    private static void login(Connection connection, String user, Map<String, String> passwords) throws SQLException {
        if (roleExists(connection, user)) {
            return;
        }
        String password = newPassword();
        try (Statement statement = connection.createStatement()) {
            // URL-safe base 64 holds no quote; a role's name is one of ours.
            statement.execute("create role " + user + " login password '" + password + "'");
        }
        passwords.put(user, password);
    }

    private static boolean roleExists(Connection connection, String role) throws SQLException {
        return exists(connection, "select from pg_roles where rolname = ?", role);
    }

    private static boolean databaseExists(Connection connection, String database) throws SQLException {
        return exists(connection, "select from pg_database where datname = ?", database);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
