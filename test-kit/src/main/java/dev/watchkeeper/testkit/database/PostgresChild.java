package dev.watchkeeper.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A PostgreSQL of a test's own: a direct child that keeps its promises, and is stopped in every way there is. */
public final class PostgresChild implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String PASSWORD = "only-for-tests";
    private static final Duration TO_ACCEPT = Duration.ofSeconds(60);
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private Process process;

    private PostgresChild(Path folder) {
        this.folder = folder;
        this.port = freePort();
        makeCluster();
        this.process = launch();
        awaitAccepting();
        admin().ofWantedVersion();
    }

    /** Makes a server below the folder and starts it. */
    public static PostgresChild below(Path folder) {
        return new PostgresChild(folder.resolve("postgres"));
    }

    /** A new database. */
    public TestDatabase database(String name) {
        admin().run("create database " + name);
        return named(name);
    }

    /** A new database whose tables are kept in another folder, perhaps on another disk. */
    public TestDatabase databaseOn(Path disk, String name) {
        admin().run("create tablespace " + name + " location '" + disk + "'");
        admin().run("create database " + name + " tablespace " + name);
        return named(name);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** SIGINT: clients are cut off, everything is written down. */
    public void stopFast() {
        stop("INT");
    }

    /** SIGQUIT: it ends at once, and the next start recovers. */
    public void stopImmediately() {
        stop("QUIT");
    }

    /** SIGKILL of the server itself; its workers notice and end. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** After a stop: the same files, the same port. Returns when it accepts connections. */
    public void start() {
        if (process.isAlive()) {
            throw new IllegalStateException("PostgreSQL runs already");
        }
        process = launch();
        awaitAccepting();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stopImmediately();
        }
    }

    private void stop(String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("PostgreSQL did not end within " + TO_STOP + ": " + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Workers of a killed server keep its memory for a moment, and a new one does not start beside them. */
    private void awaitAccepting() {
        Awaitility.await("PostgreSQL accepts connections")
                .atMost(TO_ACCEPT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process.isAlive()) {
                        process = launch();
                    }
                    return accepts();
                });
    }

    private boolean accepts() {
        try (Connection connection =
                DriverManager.getConnection("jdbc:" + named("postgres").url(), USER, PASSWORD)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            // Not yet.
            return false;
        }
    }

    private void makeCluster() {
        try {
            Files.createDirectories(folder);
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            Process initdb = PostgresPrograms.command(
                            "initdb",
                            List.of(
                                    "--pgdata=" + data(),
                                    "--username=" + USER,
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--no-locale",
                                    "--no-sync"))
                    .start();
            String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                throw new IllegalStateException("initdb failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        try {
            return PostgresPrograms.command(
                            "postgres",
                            List.of(
                                    "-D",
                                    data().toString(),
                                    "-p",
                                    String.valueOf(port),
                                    // A commit that was answered is on the disk.
                                    "-c",
                                    "fsync=on",
                                    "-c",
                                    "synchronous_commit=on",
                                    "-c",
                                    "listen_addresses=127.0.0.1",
                                    "-c",
                                    "unix_socket_directories=",
                                    "-c",
                                    "max_connections=200"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its own database, where its administrator works. */
    public TestDatabase admin() {
        return named("postgres");
    }

    private TestDatabase named(String name) {
        return new TestDatabase("127.0.0.1", port, name, USER, PASSWORD);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** Everything that the server wrote to its log so far. */
    public String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
