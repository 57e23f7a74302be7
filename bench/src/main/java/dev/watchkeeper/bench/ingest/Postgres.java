package dev.watchkeeper.bench.ingest;

import dev.watchkeeper.bench.cpu.CpuReader;
import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.IOException;

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

    Postgres(CpuReader cpu) {
        this.cpu = cpu;
        TestDatabase any = TestDatabase.fresh();
        admin = new TestDatabase(any.host(), any.port(), "postgres", any.user(), any.password());
        drop(any);
        version = Rows.of(admin, VERSION).getFirst();
    }

    /** An empty database on a server that has written everything down. */
    TestDatabase fresh() {
        TestDatabase database = TestDatabase.fresh();
        database.run(CHECKPOINT);
        return database;
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
