package dev.watchkeeper.alert.testing;

import dev.watchkeeper.testkit.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What the analyzer writes. */
public final class AnalyzerSide {

    private AnalyzerSide() {}

    public static long issue(TestDatabase database, String severity, String title, String line) {
        long issue = id(database, """
                insert into issue (issue_key, class, category, severity, title, cause, advice, code, scope, lines,
                                   first_seen, last_seen)
                values (?, 'error_logged', 'Application', ?, ?, 'The payment provider did not answer.',
                        'Look at the status page of the provider.', 1, 'host1', 3,
                        '2026-01-01T12:00:00Z', '2026-01-01T12:05:00Z')
                returning issue_id
                """, UUID.randomUUID().toString(), severity, title);
        id(database, """
                insert into issue_evidence (issue_id, stream_id, line_offset, ts, line, rule)
                values (?, 1, 0, '2026-01-01T12:00:00Z', ?, 'error_logged')
                returning issue_id
                """, issue, line);
        return issue;
    }

    public static long event(TestDatabase database, String kind, long issueId) {
        return id(database, "insert into event (kind, issue_id) values (?, ?) returning event_id", kind, issueId);
    }

    private static long id(TestDatabase database, String sql, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
