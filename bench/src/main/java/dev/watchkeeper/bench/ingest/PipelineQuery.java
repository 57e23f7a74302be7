package dev.watchkeeper.bench.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks a Watchkeeper database how far it has come, on one connection. */
final class PipelineQuery {

    static final String CURSORS = """
            select coalesce(sum(s.next_offset), 0),
                   coalesce(sum(f.folded_offset), 0)
              from stream as s
              left join stream_fold as f on f.stream_id = s.stream_id
            """;

    static final String STORED_LINES = """
            select coalesce(sum(line_count), 0)
              from log_chunk
            """;

    /** All tables with their TOAST and indexes, but those that do not grow with the lines. */
    static final String SIZE = """
            select sum(pg_total_relation_size(c.oid))
              from pg_class as c
             where c.relkind = 'r'
               and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
               and c.relname <> 'access_token'
               and c.relname not like 'flyway%'
            """;

    /** What autovacuum would do within a minute: the space of what was packed, and of what was folded, is given back. */
    static final String VACUUM = """
            vacuum log_chunk_fresh, fold_due
            """;

    static final String ADD_TOKEN = """
            insert into access_token (name, kind, scopes, sha256, created_at)
            values ('bench', 'token', 'ingest', encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())
            """;

    private final Connection connection;

    PipelineQuery(Connection connection) {
        this.connection = connection;
    }

    /** Bytes of all streams that are stored, and that are folded. */
    record Cursors(long stored, long folded) {}

    Cursors cursors() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CURSORS);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new Cursors(rows.getLong(1), rows.getLong(2));
        }
    }

    long storedLines() throws SQLException {
        return number(STORED_LINES);
    }

    long bytesOnDisk() throws SQLException {
        return number(SIZE);
    }

    void vacuum() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(VACUUM);
        }
    }

    void addToken(String token) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD_TOKEN)) {
            statement.setString(1, token);
            statement.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
