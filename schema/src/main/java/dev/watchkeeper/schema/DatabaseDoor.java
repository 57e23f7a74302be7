package dev.watchkeeper.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens a plain connection, or says in one sentence why that does not work and what would. */
public final class DatabaseDoor {

    /** Older ones have not the functions with a body in standard SQL that the views use. */
    public static final int OLDEST_POSTGRES = 14;

    private static final String CONNECT_SECONDS = "5";

    private DatabaseDoor() {}

    /** The caller closes the connection. */
    public static Connection open(DatabaseAddress address) {
        Properties login = new Properties();
        login.setProperty("user", address.user());
        login.setProperty("password", address.password());
        login.setProperty("connectTimeout", CONNECT_SECONDS);
        login.setProperty("loginTimeout", CONNECT_SECONDS);
        login.setProperty("ApplicationName", "watchkeeper");
        try {
            Connection connection = DriverManager.getConnection(address.jdbcUrl(), login);
            refuseTheOld(connection, address);
            return connection;
        } catch (SQLException e) {
            throw explained(e, address);
        }
    }

    private static void refuseTheOld(Connection connection, DatabaseAddress address) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_POSTGRES) {
            connection.close();
            throw new DatabaseTrouble("PostgreSQL at " + address.host() + ":" + address.port() + " is version "
                    + version + ": Watchkeeper needs " + OLDEST_POSTGRES + " or newer");
        }
    }

    private static DatabaseTrouble explained(SQLException e, DatabaseAddress address) {
        String server = "PostgreSQL at " + address.host() + ":" + address.port();
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000", "08004" ->
                new DatabaseTrouble(
                        server + " refused user \"" + address.user()
                                + "\": check the user and password of the database URL",
                        e);
            case "3D000" ->
                new DatabaseTrouble(
                        server + " has no database \"" + address.database()
                                + "\": create it, or let `watchkeeper migrate --admin-url …` do it",
                        e);
            case "08001", "08006" ->
                new DatabaseTrouble(
                        "no PostgreSQL answers at " + address.host() + ":" + address.port()
                                + ": start it, or correct host and port of the database URL",
                        e);
            default -> DatabaseTrouble.because(server + " could not be used", e);
        };
    }
}
