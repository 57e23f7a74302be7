package dev.watchkeeper.testkit.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a query says, as text: for assertions that read like the table. */
public final class Rows {

    private Rows() {}

    /** One string a row, columns separated by {@code |}; null is an empty string. */
    public static List<String> of(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(line(rows));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String line(ResultSet rows) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            String cell = rows.getString(column);
            cells.add(cell == null ? "" : cell);
        }
        return String.join("|", cells);
    }
}
