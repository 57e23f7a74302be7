package dev.watchkeeper.engine.format.database;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.EpochTime;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's own log: {@code 2026-01-01 12:00:00.123 UTC [1234] user@db ERROR:  message}. */
public final class PostgresFormat implements Format {

    public static final String NAME = "postgresql";

    private static final String DURATION = "duration: ";
    /** PostgreSQL never writes a T behind the date. */
    private static final int DATE = "2026-01-01".length();

    private static final int LONGEST_ZONE = 5;
    private static final int LONGEST_HOST = 60;
    private static final int EPOCH_WITH_MILLIS = "1767268800.123".length();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Stamp stamp = time(line);
        int from = stamp == null ? 0 : stamp.end();
        int prefixAt = stamp == null ? 0 : afterZone(text, from);
        PostgresSeverity severity = stamp == null ? bare(text) : PostgresSeverity.find(text, prefixAt);
        if (severity == null) {
            return Optional.empty();
        }
        PostgresPrefix prefix = PostgresPrefix.of(text.substring(prefixAt, severity.start()));
        boolean zoned = prefixAt > from || stamp != null && from > 0 && Character.isLetter(text.charAt(from - 1));
        if (prefix.isProse() || stamp != null && !isSure(severity, prefix, zoned)) {
            return Optional.empty();
        }
        return Optional.of(line(line, stamp, severity, prefix));
    }

    private static ParsedLine line(
            RawLine line, @Nullable Stamp stamp, PostgresSeverity severity, PostgresPrefix prefix) {
        String text = line.text();
        String verbose = SqlState.before(text, severity.messageAt());
        int messageAt = severity.messageAt() + (verbose == null ? 0 : SqlState.LENGTH + 1);
        while (messageAt < text.length() && text.charAt(messageAt) == ' ') {
            messageAt++;
        }
        String message = text.substring(messageAt);
        String before = before(text, stamp);
        Fields fields = Fields.with()
                .levelWord(severity.levelWord())
                .component("postgres")
                .pid(prefix.pid())
                .user(prefix.user())
                .clientIp(prefix.client() == null ? before : prefix.client())
                .durationMs(durationMs(message))
                .sqlState(verbose == null ? prefix.sqlState() : verbose)
                .attributes(new Attributes()
                        .put("database", prefix.database())
                        .put("application", prefix.application())
                        .text())
                .build();
        return new ParsedLine(
                NAME,
                stamp == null ? line.receivedAt() : stamp.time(),
                stamp == null || stamp.guessed(),
                severity.level(),
                message,
                fields);
    }

    /** Two blanks and a session are PostgreSQL's way; others write {@code ERROR: } after a time too. */
    private static boolean isSure(PostgresSeverity severity, PostgresPrefix prefix, boolean zoned) {
        boolean session = prefix.pid() != null || prefix.namesSession() || prefix.client() != null;
        if (severity.twoBlanks()) {
            return session || zoned && !prefix.hasStrangeWords() || severity.isUnmistakable();
        }
        return session && (prefix.namesSession() || zoned && prefix.pid() != null || severity.isUnmistakable());
    }

    /** A prefix that is empty, as it was by default for many years, and as {@code psql} shows errors. */
    private static @Nullable PostgresSeverity bare(String text) {
        PostgresSeverity severity = PostgresSeverity.leading(text);
        return severity != null && severity.twoBlanks() ? severity : null;
    }

    /** The time stands first, or in angle brackets, or behind the client's address, or is a number since 1970. */
    private static @Nullable Stamp time(RawLine line) {
        String text = line.text();
        Stamp iso = line.isoTime().orElse(null);
        if (iso != null) {
            return text.charAt(DATE) == ' ' ? iso : null;
        }
        char first = text.charAt(0);
        if (first == '<') {
            return IsoTime.at(text, text.startsWith("< ") ? 2 : 1, line.zone()).orElse(null);
        }
        int blank = text.indexOf(' ');
        if (blank <= 0 || blank > LONGEST_HOST || blank + 5 >= text.length()) {
            return null;
        }
        if (text.charAt(blank + 5) == '-') {
            return IsoTime.at(text, blank + 1, line.zone()).orElse(null);
        }
        boolean epoch = blank == EPOCH_WITH_MILLIS && text.charAt(blank - 4) == '.' && text.charAt(blank + 1) == '[';
        return epoch
                ? EpochTime.of(text.substring(0, blank))
                        .map(time -> new Stamp(time, blank, false))
                        .orElse(null)
                : null;
    }

    /** The address before the time, where one stands there. */
    private static @Nullable String before(String text, @Nullable Stamp stamp) {
        int blank = text.indexOf(' ');
        if (stamp == null || blank <= 0 || stamp.end() <= blank || text.charAt(0) == '<') {
            return null;
        }
        return PostgresPrefix.of(text.substring(0, blank)).client();
    }

    /** Steps over the name of a zone that the time did not know. */
    private static int afterZone(String text, int from) {
        int start = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        int end = start;
        while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        boolean zone = end > start + 1
                && end - start <= LONGEST_ZONE
                && end < text.length()
                && " :,>[".indexOf(text.charAt(end)) >= 0
                && PostgresSeverity.level(text.substring(start, end)) == null;
        return zone ? end : from;
    }

    static @Nullable Double durationMs(String message) {
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
