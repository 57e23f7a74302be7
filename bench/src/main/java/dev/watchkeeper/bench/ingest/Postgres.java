package dev.watchkeeper.bench.ingest;

import dev.watchkeeper.bench.cpu.CpuReader;
import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.IOException;
import java.net.URI;

/** The server both sides run on. */
final class Postgres {

    private static final String VERSION = """
            select current_setting('server_version')
            """;

    private static final String BACKEND = """
            select pg_backend_pid()
            """;

    /** Written pages of one side must not be flushed on the other's account. */
    private static final String CHECKPOINT = """
            checkpoint
            """;

    private final CpuReader cpu;
    private final TestDatabase admin;
    private final String version;
    private int number;

    private Postgres(CpuReader cpu, TestDatabase admin) {
        this.cpu = cpu;
        this.admin = admin;
        version = Rows.of(admin, VERSION).getFirst();
    }

    /** The one that standalone embeds. */
    static Postgres embedded(CpuReader cpu) {
        TestDatabase any = TestDatabase.fresh();
        return new Postgres(cpu, new TestDatabase(any.host(), any.port(), "postgres", any.user(), any.password()));
    }

    /** One that runs on this machine already, with a login that may create databases. */
    static Postgres at(CpuReader cpu, URI url) {
        String[] login =
                url.getUserInfo() == null ? new String[0] : url.getUserInfo().split(":", 2);
        if (login.length < 2 || url.getPort() < 0) {
            throw new IllegalArgumentException("--database is postgresql://user:password@127.0.0.1:port/database");
        }
        return new Postgres(
                cpu,
                new TestDatabase(url.getHost(), url.getPort(), url.getPath().substring(1), login[0], login[1]));
    }

    /** An empty database on a server that has written everything down. */
    TestDatabase fresh() {
        String name = "watchkeeper_bench_" + ProcessHandle.current().pid() + "_" + ++number;
        admin.run("create database " + name);
        admin.run(CHECKPOINT);
        return new TestDatabase(admin.host(), admin.port(), name, admin.user(), admin.password());
    }

    /** Gone, so that no autovacuum of it is counted for another. */
    void drop(TestDatabase database) {
        admin.run("drop database " + database.name() + " with (force)");
    }

    /** The process that all others of the server are children of. */
    long postmaster() throws IOException {
        try (var connection = admin.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(BACKEND)) {
            rows.next();
            return cpu.parentOf(rows.getLong(1));
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    String version() {
        return version;
    }
}
