package dev.watchkeeper.testkit.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One empty database on the JVM's embedded PostgreSQL, which is durable like a real one. */
public record TestDatabase(String host, int port, String name, String user, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, TestDatabase> PREPARED = new ConcurrentHashMap<>();

    /** Made on first use, then shared; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();
        static final TestDatabase ADMIN =
                new TestDatabase("127.0.0.1", POSTGRES.getPort(), "postgres", "postgres", "postgres").ofWantedVersion();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // The library's defaults lose acknowledged commits when the server is killed. Without fsync it
                        // takes the machine's end to lose them; where that does not matter, the build says so.
                        .setServerConfig("fsync", System.getProperty("postgres.fsync", "on"))
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new database that nobody else uses. */
    public static TestDatabase fresh() {
        return created("template1");
    }

    /** A new database like one that is prepared once a JVM. To copy takes far less time; nobody may stay connected to that one. */
    public static TestDatabase like(String what, Consumer<TestDatabase> preparation) {
        TestDatabase prepared = PREPARED.computeIfAbsent(what, unseen -> {
            TestDatabase empty = fresh();
            preparation.accept(empty);
            return empty;
        });
        return created(prepared.name);
    }

    private static TestDatabase created(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        TestDatabase admin = Server.ADMIN;
        admin.run("create database " + name + " template " + template);
        return new TestDatabase(admin.host, admin.port, name, admin.user, admin.password);
    }

    /** The same database by way of another port, as through a proxy. */
    public TestDatabase through(int otherPort) {
        return new TestDatabase(host, otherPort, name, user, password);
    }

    /** {@code postgresql://host:port/name}, without the login. */
    public String url() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }

    /** With the login, as a person would write it. */
    public String urlWithLogin() {
        return "postgresql://" + user + ":" + password + "@" + host + ":" + port + "/" + name;
    }

    /** The caller closes it. */
    public Connection connect() {
        try {
            return DriverManager.getConnection("jdbc:" + url(), user, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails when the build wanted these tests to run on another PostgreSQL than this. */
    TestDatabase ofWantedVersion() {
        String wanted = System.getProperty("postgres.version");
        String found = Rows.of(this, "show server_version").getFirst();
        if (wanted != null && !wanted.equals(found + ".0")) {
            throw new IllegalStateException("the build wants PostgreSQL " + wanted + ", and this is " + found);
        }
        return this;
    }

    /** Runs one statement for its effect. */
    public void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
