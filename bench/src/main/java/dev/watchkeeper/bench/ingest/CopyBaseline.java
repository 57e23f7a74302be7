package dev.watchkeeper.bench.ingest;

import dev.watchkeeper.bench.cpu.CpuReader;
import dev.watchkeeper.bench.line.LineFiles;
import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.postgresql.PGConnection;

/** What a plain table takes: the same lines, parsed before the clock starts, through one COPY. */
final class CopyBaseline {

    private static final int BUFFER = 1 << 16;

    private static final String TABLE = """
            create table rows (
                ts        timestamptz not null,
                level     text        not null,
                component text        not null,
                code      bigint      not null,
                message   text        not null,
                node      text        not null,
                path      text        not null
            ) partition by range (ts)
            """;

    private static final String INDEX_BY_TIME = """
            create index rows_by_ts on rows using brin (ts)
            """;

    private static final String INDEX_BY_CODE = """
            create index rows_by_code on rows (code, ts)
            """;

    private static final String COPY = """
            copy rows (ts, level, component, code, message, node, path)
            from stdin
            """;

    private static final String SIZE = """
            select sum(pg_total_relation_size(relid))
              from pg_partition_tree('rows')
             where isleaf
            """;

    private final Postgres postgres;
    private final CpuReader cpu;

    CopyBaseline(Postgres postgres, CpuReader cpu) {
        this.postgres = postgres;
        this.cpu = cpu;
    }

    Figures.Copy measure(LineFiles files, int lines, Instant end) throws IOException, SQLException {
        TestDatabase database = postgres.fresh();
        createTable(database, end);
        long postmaster = postgres.postmaster();
        double seconds;
        double cpuSeconds;
        try (Connection connection = database.connect();
                InputStream rows = Files.newInputStream(files.copy())) {
            double cpuBefore = cpu.secondsOfFamily(postmaster);
            long start = System.nanoTime();
            long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows, BUFFER);
            seconds = (System.nanoTime() - start) / 1e9;
            cpuSeconds = cpu.secondsOfFamily(postmaster) - cpuBefore;
            if (copied != lines) {
                throw new IllegalStateException("COPY took " + copied + " of " + lines + " lines");
            }
        }
        long bytes = Long.parseLong(Rows.of(database, SIZE).getFirst());
        postgres.drop(database);
        return new Figures.Copy(lines / seconds, cpuSeconds * 1e6 / lines, (double) bytes / lines);
    }

    /** The hour before the end may begin on the day before. */
    private static void createTable(TestDatabase database, Instant end) {
        database.run(TABLE);
        LocalDate day = LocalDate.ofInstant(end, ZoneOffset.UTC);
        for (LocalDate from : new LocalDate[] {day.minusDays(1), day}) {
            database.run("create table rows_%s partition of rows for values from ('%s 00:00+00') to ('%s 00:00+00')"
                    .formatted(from.toString().replace("-", ""), from, from.plusDays(1)));
        }
        database.run(INDEX_BY_TIME);
        database.run(INDEX_BY_CODE);
    }
}
