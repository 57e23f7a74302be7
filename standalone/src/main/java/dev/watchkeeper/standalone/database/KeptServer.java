package dev.watchkeeper.standalone.database;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.DatabaseDoor;
import dev.watchkeeper.schema.DatabaseTrouble;
import dev.watchkeeper.standalone.home.Trouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server that is started again, on the same port, whenever it ends without being asked to. */
final class KeptServer {

    /** The children of a killed server may hold its memory for a moment, and a port may be snatched away. */
    private static final int MOST_TRIES = 50;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(50);

    /** A server that was killed reads its journal again first: this takes minutes at the very most. */
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private static final String WRONG_PASSWORD = "28P01";

    private final Launch launch;
    private final Path binaries;
    private final Path database;
    private final BoundedLog log;
    private final Consumer<String> warn;

    private @Nullable Postmaster now;
    private boolean stopping;

    KeptServer(Launch launch, Path binaries, Path database, BoundedLog log, Consumer<String> warn) {
        this.launch = launch;
        this.binaries = binaries;
        this.database = database;
        this.log = log;
        this.warn = warn;
    }

    /** Returns the address, with the port that was free, when it takes connections. */
    DatabaseAddress start(DatabaseAddress wanted) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            DatabaseAddress address = new DatabaseAddress(
                    wanted.host(), Ports.draw(), wanted.database(), wanted.user(), wanted.password());
            Postmaster postmaster = launched(address.port())
                    .orElseThrow(() -> new Trouble("PostgreSQL was stopped while it was starting"));
            if (takesConnections(postmaster, address)) {
                Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> keep(postmaster, address));
                return address;
            }
            if (tries == MOST_TRIES || !mayPass()) {
                throw new Trouble("PostgreSQL does not start: " + lastWords());
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /** Stops it within the given time and a little more. A second call finds nothing to do. */
    synchronized void stop(Duration patience) {
        stopping = true;
        if (now != null) {
            now.stop(patience);
        }
    }

    synchronized Optional<Long> pid() {
        return Optional.ofNullable(now).map(postmaster -> postmaster.process().pid());
    }

    private void keep(Postmaster first, DatabaseAddress address) {
        try {
            Optional<Postmaster> watched = Optional.of(first);
            while (watched.isPresent()) {
                int code = watched.get().awaitEnd();
                if (isStopping()) {
                    return;
                }
                warn.accept("PostgreSQL ended by itself and is started again, exit code=" + code);
                watched = startAgain(address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the same port: everybody who uses it knows only that one. Empty when it is not wanted any more. */
    private Optional<Postmaster> startAgain(DatabaseAddress address) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                Optional<Postmaster> next = launched(address.port());
                if (next.isEmpty() || takesConnections(next.get(), address)) {
                    return next;
                }
            } catch (Trouble e) {
                warn.accept("PostgreSQL does not start again, still trying: " + e.getMessage());
            }
            if (tries % MOST_TRIES == 0) {
                warn.accept("PostgreSQL does not start again, still trying: " + lastWords());
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private synchronized Optional<Postmaster> launched(int port) {
        if (stopping) {
            return Optional.empty();
        }
        now = Postmaster.start(launch, binaries, database, port, log);
        return Optional.of(now);
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** False when the server has ended instead. */
    private boolean takesConnections(Postmaster postmaster, DatabaseAddress address) throws InterruptedException {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (postmaster.isAlive()) {
            try (Connection connection = DatabaseDoor.open(address.in("postgres"))) {
                return connection.isValid(0);
            } catch (DatabaseTrouble e) {
                if (e.getCause() instanceof SQLException why && WRONG_PASSWORD.equals(why.getSQLState())) {
                    throw new Trouble("its password is another than the one kept beside it: restore the file", e);
                }
                if (System.nanoTime() > end) {
                    throw new Trouble("PostgreSQL runs but takes no connections: " + e.getMessage(), e);
                }
            } catch (SQLException e) {
                throw new Trouble("PostgreSQL cannot be used: " + e.getMessage(), e);
            }
            Thread.sleep(BETWEEN_PROBES);
        }
        var _ = postmaster.awaitEnd();
        return false;
    }

    private boolean mayPass() {
        String why = log.lastFatal().orElse("");
        return why.contains("shared memory block") || why.contains("could not create any TCP/IP sockets");
    }

    private String lastWords() {
        return log.lastFatal().orElse("it gave no reason") + " (" + log.file() + " says more)";
    }
}
