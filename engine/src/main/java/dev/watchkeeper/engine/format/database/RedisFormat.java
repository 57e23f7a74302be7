package dev.watchkeeper.engine.format.database;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.DayFirstTime;
import dev.watchkeeper.engine.time.EpochTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Redis and Valkey: {@code 1:M 29 Aug 2026 13:47:38.984 * message}, and what older ones wrote:
 * {@code [2932] 31 May 04:33:35 - message}, {@code 30 May 10:11:56 . message}.
 */
public final class RedisFormat implements Format {

    private static final String SIGNAL = "signal-handler (";

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || first == '[';
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return false;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        boolean bracket = cursor.take('[');
        int start = cursor.at();
        long pid = cursor.number(9);
        if (pid < 0) {
            return Optional.empty();
        }
        if (!bracket && cursor.take(':')) {
            return cursor.take(SIGNAL) ? signal(pid, cursor) : withRole(line, pid, cursor);
        }
        if (bracket) {
            return cursor.take("] ") ? rest(line, pid, null, cursor) : Optional.empty();
        }
        cursor.moveTo(start);
        return rest(line, null, null, cursor);
    }

    /** M is a master, S a replica, C a child that saves, X a sentinel. */
    private Optional<ParsedLine> withRole(RawLine line, long pid, Cursor cursor) {
        String role = switch (cursor.peek()) {
            case 'M' -> "master";
            case 'S' -> "replica";
            case 'C' -> "child";
            case 'X' -> "sentinel";
            default -> null;
        };
        if (role == null) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + 1);
        return cursor.take(' ') ? rest(line, pid, role, cursor) : Optional.empty();
    }

    private Optional<ParsedLine> rest(RawLine line, @Nullable Long pid, @Nullable String role, Cursor cursor) {
        Optional<Stamp> stamp = DayFirstTime.at(line.text(), cursor.at(), line.receivedAt(), line.zone());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        if (!cursor.take(' ')) {
            return Optional.empty();
        }
        char mark = cursor.peek();
        Level level = switch (mark) {
            case '.', '-' -> Level.DEBUG;
            case '*' -> Level.INFO;
            case '#' -> Level.WARN;
            default -> null;
        };
        if (level == null) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + 1);
        if (!cursor.take(' ') && !cursor.atEnd()) {
            return Optional.empty();
        }
        Fields fields = Fields.with()
                .levelWord(word(mark))
                .component("redis")
                .pid(pid)
                .attributes(new Attributes().put("role", role).text())
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level, cursor.rest(), fields));
    }

    /** Redis' own names; what it calls verbose stands between debug and notice. */
    private static @Nullable String word(char mark) {
        return switch (mark) {
            case '-' -> "verbose";
            case '*' -> "notice";
            case '#' -> "warning";
            default -> null;
        };
    }

    /** A signal handler may not format a date. */
    private Optional<ParsedLine> signal(long pid, Cursor cursor) {
        String seconds = cursor.upTo(')');
        Optional<Instant> time = seconds == null ? Optional.empty() : EpochTime.of(seconds);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Fields fields = Fields.with().component("redis").pid(pid).build();
        return Optional.of(new ParsedLine(name(), time.get(), false, Level.WARN, cursor.rest(), fields));
    }
}
