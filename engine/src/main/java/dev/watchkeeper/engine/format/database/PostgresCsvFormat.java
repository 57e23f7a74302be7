package dev.watchkeeper.engine.format.database;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's csvlog: {@code 2026-01-01 12:00:00.123 UTC,"user","db",1234,"10.0.0.1:5432",…,LOG,00000,"message",…}. */
public final class PostgresCsvFormat implements Format {

    /** The columns in the order of PostgreSQL's manual; the time is the first, and later versions only add some. */
    private static final int USER = 0;

    private static final int DATABASE = 1;
    private static final int PID = 2;
    private static final int CLIENT = 3;
    private static final int COMMAND = 6;
    private static final int SEVERITY = 10;
    private static final int SQL_STATE = 11;
    private static final int MESSAGE = 12;
    private static final int DETAIL = 13;
    private static final int HINT = 14;
    private static final int CONTEXT = 17;
    private static final int STATEMENT = 18;
    private static final int APPLICATION = 21;
    private static final int MOST_COLUMNS = 30;

    @Override
    public String name() {
        return "postgresql-csv";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next != '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Stamp stamp = line.isoTime().orElse(null);
        String text = line.text();
        int comma = stamp == null ? -1 : text.indexOf(',', stamp.end(), Math.min(text.length(), stamp.end() + 7));
        if (stamp == null || comma < 0 || text.indexOf(',', comma + 1) < 0) {
            return Optional.empty();
        }
        List<String> columns = columns(text, comma + 1);
        if (columns.size() <= MESSAGE || WrittenNumber.whole(columns.get(PID)) == null) {
            return Optional.empty();
        }
        String severity = columns.get(SEVERITY);
        Level level = PostgresSeverity.level(severity);
        if (level == null) {
            return Optional.empty();
        }
        String message = columns.get(MESSAGE);
        Fields fields = Fields.with()
                .levelWord(severity.equals(level.name()) ? null : severity)
                .component("postgres")
                .pid(WrittenNumber.whole(columns.get(PID)))
                .user(at(columns, USER))
                .clientIp(client(at(columns, CLIENT)))
                .durationMs(PostgresFormat.durationMs(message))
                .sqlState(at(columns, SQL_STATE))
                .attributes(attributes(columns))
                .build();
        return Optional.of(new ParsedLine(name(), stamp.time(), false, level, message, fields));
    }

    private static @Nullable String attributes(List<String> columns) {
        return new Attributes()
                .put("database", at(columns, DATABASE))
                .put("application", at(columns, APPLICATION))
                .put("command", at(columns, COMMAND))
                .put("detail", at(columns, DETAIL))
                .put("hint", at(columns, HINT))
                .put("context", at(columns, CONTEXT))
                .put("statement", at(columns, STATEMENT))
                .text();
    }

    private static @Nullable String at(List<String> columns, int column) {
        return column < columns.size() && !columns.get(column).isEmpty() ? columns.get(column) : null;
    }

    private static @Nullable String client(@Nullable String address) {
        if (address == null || address.startsWith("[")) {
            return null;
        }
        int colon = address.lastIndexOf(':');
        return colon > 0 ? address.substring(0, colon) : address;
    }

    private static List<String> columns(String text, int from) {
        List<String> columns = new ArrayList<>();
        int at = from;
        while (at <= text.length() && columns.size() < MOST_COLUMNS) {
            int end = end(text, at);
            columns.add(unquoted(text.substring(at, end)));
            at = end + 1;
        }
        return columns;
    }

    /** Where the column ends: at a comma outside of quotes, or with the text. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static String unquoted(String column) {
        boolean quoted = column.length() >= 2 && column.startsWith("\"") && column.endsWith("\"");
        return quoted ? column.substring(1, column.length() - 1).replace("\"\"", "\"") : column;
    }
}
