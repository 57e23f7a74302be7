package dev.watchkeeper.engine.format.database;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's own log: {@code 2026-01-01 12:00:00.123 UTC [1234] user@db ERROR:  message}. */
public final class PostgresFormat implements Format {

    /** How far behind the process number the severity may stand: user, database, application, address. */
    private static final int LONGEST_PREFIX = 200;

    private static final String DURATION = "duration: ";

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        Optional<Stamp> stamp = line.isoTime();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        cursor.skipBlanks();
        long pid = cursor.take('[') ? cursor.number(10) : -1;
        if (pid < 0 || !cursor.take(']')) {
            return Optional.empty();
        }
        int prefixAt = cursor.at();
        Level level = severity(text, cursor);
        if (level == null) {
            return Optional.empty();
        }
        PostgresPrefix prefix = PostgresPrefix.of(text.substring(prefixAt, cursor.at()));
        cursor.upTo(':');
        cursor.skipBlanks();
        String message = cursor.rest();
        Fields fields = Fields.with()
                .component("postgres")
                .pid(pid)
                .user(prefix.user())
                .clientIp(prefix.client())
                .durationMs(durationMs(message))
                .attributes(new Attributes().put("database", prefix.database()).text())
                .build();
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level, message, fields));
    }

    /** Finds {@code  WORD:  }, two blanks behind the colon as PostgreSQL writes them, and leaves the cursor before it. */
    private static @Nullable Level severity(String text, Cursor cursor) {
        int limit = Math.min(text.length(), cursor.at() + LONGEST_PREFIX);
        for (int colon = text.indexOf(":  ", cursor.at()); colon >= 0 && colon < limit; ) {
            int start = colon;
            while (start > cursor.at() && isUpper(text.charAt(start - 1))) {
                start--;
            }
            Level level = start > 0 && text.charAt(start - 1) == ' ' ? level(text.substring(start, colon)) : null;
            if (level != null) {
                cursor.moveTo(start);
                return level;
            }
            colon = text.indexOf(":  ", colon + 1);
        }
        return null;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z' || c >= '1' && c <= '5';
    }

    private static @Nullable Level level(String severity) {
        return switch (severity) {
            case "DEBUG", "DEBUG1", "DEBUG2", "DEBUG3", "DEBUG4", "DEBUG5" -> Level.DEBUG;
            case "INFO", "NOTICE", "LOG", "DETAIL", "HINT", "STATEMENT", "CONTEXT", "QUERY", "LOCATION" -> Level.INFO;
            case "WARNING" -> Level.WARN;
            case "ERROR" -> Level.ERROR;
            case "FATAL", "PANIC" -> Level.FATAL;
            default -> null;
        };
    }

    private static @Nullable Double durationMs(String message) {
        if (!message.startsWith(DURATION)) {
            return null;
        }
        Cursor cursor = new Cursor(message, DURATION.length());
        long whole = cursor.number(12);
        if (whole < 0) {
            return null;
        }
        cursor.take('.');
        int from = cursor.at();
        long fraction = cursor.number(3);
        double part = fraction < 0 ? 0 : fraction / Math.pow(10, cursor.at() - from);
        return cursor.take(" ms") ? (Double) (whole + part) : null;
    }
}
