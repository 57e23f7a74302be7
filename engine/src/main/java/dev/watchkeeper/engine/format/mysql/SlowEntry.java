package dev.watchkeeper.engine.format.mysql;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.EpochTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One entry of the slow query log, read line by line. */
final class SlowEntry {

    private static final String TIME = "# Time: ";
    private static final String USER = "# User@Host: ";
    private static final String EXPLAIN = "# explain: ";
    private static final String SET = "SET timestamp=";
    private static final String USE = "use ";
    /** Percona's longest line has seven. */
    private static final int MOST_PAIRS = 20;

    private static final double MS_PER_SECOND = 1_000;

    private final ZoneId zone;
    private final Attributes attributes = new Attributes();
    private final StringBuilder statement = new StringBuilder();

    /** When the entry was written; where no zone is named, {@link #started} is the surer one. */
    private @Nullable Instant written;

    private @Nullable Instant started;
    private @Nullable String user;
    private @Nullable String client;
    private @Nullable String thread;
    private @Nullable Double durationMs;

    private SlowEntry(ZoneId zone) {
        this.zone = zone;
    }

    static SlowEntry read(String text, ZoneId zone) {
        SlowEntry entry = new SlowEntry(zone);
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            entry.readLine(text.substring(start, end));
            start = end + 1;
        }
        return entry;
    }

    @Nullable
    Instant time() {
        return started == null ? written : started;
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String client() {
        return client;
    }

    @Nullable
    String thread() {
        return thread;
    }

    @Nullable
    Double durationMs() {
        return durationMs;
    }

    @Nullable
    String attributes() {
        return attributes.text();
    }

    String statement() {
        return statement.toString().strip();
    }

    private void readLine(String line) {
        if (line.startsWith(TIME)) {
            // One that stands behind the statement belongs to the next entry.
            written = statement.isEmpty() ? time(line) : written;
        } else if (line.startsWith(USER)) {
            readAccount(line.substring(USER.length()));
        } else if (line.startsWith(EXPLAIN)) {
            attributes.put("explain", line.substring(EXPLAIN.length()));
        } else if (line.startsWith("#") && statement.isEmpty()) {
            readPairs(line.substring(1));
        } else if (line.startsWith(SET) && statement.isEmpty()) {
            String number = line.substring(SET.length());
            started = EpochTime.of(number.endsWith(";") ? number.substring(0, number.length() - 1) : number)
                    .orElse(null);
        } else if (line.startsWith(USE) && line.endsWith(";") && statement.isEmpty()) {
            attributes.put("database", line.substring(USE.length(), line.length() - 1));
        } else {
            statement.append(statement.isEmpty() ? "" : "\n").append(line);
        }
    }

    private @Nullable Instant time(String line) {
        return MysqlTime.at(line, TIME.length(), zone).map(Stamp::time).orElse(null);
    }

    /** {@code anna[anna] @ web1 [10.0.0.5]  Id:  7}. */
    private void readAccount(String text) {
        int open = text.indexOf('[');
        user = open > 0 ? text.substring(0, open).strip() : null;
        int at = text.indexOf(" @ ");
        int host = at < 0 ? -1 : text.indexOf('[', at);
        if (host < 0) {
            return;
        }
        Cursor cursor = new Cursor(text, host);
        client = MysqlAccount.address(cursor.enclosed('[', ']'));
        cursor.skipBlanks();
        if (cursor.take("Id:")) {
            cursor.skipBlanks();
            thread = cursor.atEnd() ? null : cursor.word();
        }
    }

    /** {@code Query_time: 2.000227  Lock_time: 0.000000  Rows_sent: 1}. */
    private void readPairs(String text) {
        Cursor cursor = new Cursor(text, 0);
        for (int pair = 0; pair < MOST_PAIRS && !cursor.atEnd(); pair++) {
            cursor.skipBlanks();
            String key = cursor.upTo(':');
            if (key == null) {
                return;
            }
            cursor.skipBlanks();
            int start = cursor.at();
            String value = cursor.word();
            if (value.endsWith(":")) {
                // The value is missing, and this is the next key.
                cursor.moveTo(start);
            } else {
                take(key, value);
            }
        }
    }

    private void take(String key, String value) {
        switch (key) {
            case "Query_time" -> {
                Double seconds = WrittenNumber.of(value);
                durationMs = seconds == null ? null : (Double) (seconds * MS_PER_SECOND);
            }
            case "Thread_id", "Id" -> thread = value;
            case "Schema" -> attributes.put("database", value);
            default -> attributes.put(key.toLowerCase(Locale.ROOT), value);
        }
    }
}
