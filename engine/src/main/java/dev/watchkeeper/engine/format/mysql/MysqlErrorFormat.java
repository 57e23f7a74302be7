package dev.watchkeeper.engine.format.mysql;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the error log of MySQL and MariaDB: {@code 2026-01-01T12:00:00.000000Z 0 [Warning] [MY-010068] [Server] message},
 * {@code 2026-01-01 12:00:00 0 [Note] message} and the old {@code 260101 12:00:00 [Note] message}.
 */
public final class MysqlErrorFormat implements Format {

    private static final String INNODB = "InnoDB: ";
    private static final int SHORT_DATE = "260101".length();

    @Override
    public String name() {
        return "mysql-error";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return Format.isHex(next) || next == 'I' || next == 'm';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return Optional.empty();
        }
        Optional<Stamp> iso = line.isoTime();
        Optional<Stamp> stamp = iso.isPresent() ? iso : MysqlTime.at(text, 0, line.zone());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        boolean old = text.charAt(SHORT_DATE) == ' ';
        Cursor cursor = new Cursor(text, stamp.get().end());
        cursor.skipBlanks();
        String thread = thread(cursor, text);
        cursor.skipBlanks();
        String label = label(cursor);
        cursor.skipBlanks();
        boolean unlabelled = cursor.looksAt("InnoDB:") || cursor.looksAt("mysqld") || cursor.looksAt("mariadbd");
        if (label == null && !old && !unlabelled || label != null && !old && thread == null) {
            return Optional.empty();
        }
        return Optional.of(line(stamp.get(), thread, label, cursor));
    }

    private ParsedLine line(Stamp stamp, @Nullable String thread, @Nullable String label, Cursor cursor) {
        int bracket = cursor.at();
        String code = cursor.looksAt("[MY-") ? cursor.enclosed('[', ']') : null;
        cursor.skipBlanks();
        String subsystem = code == null ? null : cursor.enclosed('[', ']');
        if (code == null) {
            cursor.moveTo(bracket);
        }
        cursor.skipBlanks();
        String message = cursor.rest();
        boolean innodb = message.startsWith(INNODB);
        Level level = label == null
                ? LeadingLevel.of(message, innodb ? INNODB.length() : 0).orElse(Level.INFO)
                : level(label);
        MysqlAccount account = MysqlAccount.of(message);
        Fields fields = Fields.with()
                .levelWord(label == null || label.equalsIgnoreCase(level.name()) ? null : label)
                .component(innodb ? "InnoDB" : subsystem == null ? "mysqld" : subsystem)
                .thread(thread)
                .user(account.user())
                .clientIp(account.client())
                .errorCode(code)
                .build();
        return new ParsedLine(name(), stamp.time(), stamp.guessed(), level, message, fields);
    }

    /** A number, or the thread's address as InnoDB once wrote it. */
    private static @Nullable String thread(Cursor cursor, String text) {
        int start = cursor.at();
        int end = start;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0
                || end == start + 1 && isX(text, end)) {
            end++;
        }
        if (end == start || end >= text.length() || text.charAt(end) != ' ') {
            return null;
        }
        cursor.moveTo(end);
        return text.substring(start, end);
    }

    private static boolean isX(String text, int at) {
        return at < text.length() && text.charAt(at) == 'x' && text.charAt(at - 1) == '0';
    }

    private static @Nullable String label(Cursor cursor) {
        int start = cursor.at();
        String inside = cursor.enclosed('[', ']');
        boolean known = inside != null
                && switch (inside) {
                    case "Note", "System", "Warning", "ERROR", "Error", "Warn", "Info" -> true;
                    default -> false;
                };
        if (!known) {
            cursor.moveTo(start);
        }
        return known ? inside : null;
    }

    private static Level level(String label) {
        return switch (label) {
            case "Warning", "Warn" -> Level.WARN;
            case "ERROR", "Error" -> Level.ERROR;
            default -> Level.INFO;
        };
    }
}
