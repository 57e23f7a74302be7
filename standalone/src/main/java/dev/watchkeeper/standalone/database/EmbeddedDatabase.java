package dev.watchkeeper.standalone.database;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.DatabaseDoor;
import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own, durable like any other: it is started as a child process, started again when it is killed,
 * and stopped last. Who starts it holds the data folder's lock.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "watchkeeper";
    private static final int PASSWORD_BYTES = 24;

    /** Long enough to write down what is in memory. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);

    private final DataFolder data;
    private final Consumer<String> warn;

    private @Nullable KeptServer server;
    private boolean stopped;

    /**
     * Nothing runs before {@link #start}.
     *
     * @param warn told when something odd happened that a person may want to know
     */
    public EmbeddedDatabase(DataFolder data, Consumer<String> warn) {
        this.data = data;
        this.warn = warn;
    }

    /** Returns when it takes connections. */
    public DatabaseAddress start() {
        PostgresBinaries postgres = PostgresBinaries.of(Platform.current());
        Path binaries = postgres.unpackedIn(data.root());
        String password = password();
        Path passwordFile = data.databasePassword().file();
        Launch launch = Launch.into(data, binaries, data.database(), passwordFile);
        stopLeftover();
        Cluster cluster = new Cluster(data.database());
        cluster.make(launch, binaries, passwordFile);
        cluster.refuseAnotherVersion(postgres.majorVersion());
        DatabaseAddress wanted = new DatabaseAddress("127.0.0.1", 0, DATABASE, Cluster.USER, password);
        try {
            DatabaseAddress address = server(launch, binaries).start(wanted);
            makeDatabase(address);
            return address;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new Trouble("PostgreSQL was interrupted while it was starting", e);
        } catch (Trouble e) {
            close();
            throw e;
        }
    }

    /** The process id of the server that runs now. */
    public synchronized Optional<Long> pid() {
        return Optional.ofNullable(server).flatMap(KeptServer::pid);
    }

    /** Stops it within the given time and a little more. A second call finds nothing to do. */
    public synchronized void stop(Duration patience) {
        stopped = true;
        if (server != null) {
            server.stop(patience);
        }
    }

    @Override
    public void close() {
        stop(STOP_PATIENCE);
    }

    private synchronized KeptServer server(Launch launch, Path binaries) {
        if (stopped) {
            throw new Trouble("PostgreSQL was stopped while it was starting");
        }
        server = new KeptServer(launch, binaries, data.database(), new BoundedLog(data.logs()), warn);
        return server;
    }

    private String password() {
        if (Files.isDirectory(data.database()) && !data.databasePassword().exists()) {
            throw new Trouble("the password of the database is gone: restore "
                    + data.databasePassword().file() + ", or start anew in another folder with --data DIR");
        }
        return data.databasePassword().keptOr(EmbeddedDatabase::drawnPassword);
    }

    private void stopLeftover() {
        try {
            new Leftover(data.database())
                    .stop()
                    .ifPresent(pid -> warn.accept("stopped the PostgreSQL that a killed Watchkeeper left, pid=" + pid));
        } catch (IOException e) {
            throw new Trouble("the database in " + data.database() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void makeDatabase(DatabaseAddress address) {
        try (Connection connection = DatabaseDoor.open(address.in("postgres"));
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new Trouble("the database could not be made: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            return found.next();
        }
    }

    private static String drawnPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
