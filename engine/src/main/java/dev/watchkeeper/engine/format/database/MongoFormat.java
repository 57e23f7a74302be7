package dev.watchkeeper.engine.format.database;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import dev.watchkeeper.engine.time.YearlessTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads MongoDB before 4.4, which wrote no JSON yet: {@code 2026-01-01T12:00:00.000+0100 I NETWORK  [conn2] message}, and
 * before 3.0: {@code Wed Jan  5 12:00:00.123 [initandlisten] message}.
 */
public final class MongoFormat implements Format {

    private static final int WEEKDAY = "Wed ".length();
    private static final int LONGEST_LEVEL = "D5".length();

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || "SMTWF".indexOf(first) >= 0;
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '[' || Format.isLetter(next);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Optional<Stamp> stamp = time(line);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(line.text(), stamp.get().end());
        if (!cursor.take(' ')) {
            return Optional.empty();
        }
        return cursor.peek() == '[' ? old(stamp.get(), cursor) : current(stamp.get(), cursor);
    }

    private static Optional<Stamp> time(RawLine line) {
        String text = line.text();
        boolean weekday =
                text.length() > WEEKDAY + 15 && text.charAt(WEEKDAY - 1) == ' ' && "SMTWF".indexOf(text.charAt(0)) >= 0;
        return weekday ? YearlessTime.monthAndDay(text, WEEKDAY, line.receivedAt(), line.zone()) : line.isoTime();
    }

    private Optional<ParsedLine> current(Stamp stamp, Cursor cursor) {
        int start = cursor.at();
        cursor.skipWord();
        if (cursor.at() - start > LONGEST_LEVEL) {
            return Optional.empty();
        }
        String letter = cursor.from(start);
        Level level = level(letter);
        if (level == null || !cursor.take(' ')) {
            return Optional.empty();
        }
        String component = cursor.word();
        cursor.skipBlanks();
        String context = cursor.enclosed('[', ']');
        if (context == null || !isComponent(component)) {
            return Optional.empty();
        }
        return Optional.of(line(stamp, level, letter, component, context, cursor));
    }

    /** Without a level only the names of MongoDB's own threads tell that it wrote this. */
    private Optional<ParsedLine> old(Stamp stamp, Cursor cursor) {
        String context = cursor.enclosed('[', ']');
        boolean mine = context != null && cursor.peek() == ' ' && isThread(context);
        return mine ? Optional.of(line(stamp, Level.INFO, null, null, context, cursor)) : Optional.empty();
    }

    private ParsedLine line(
            Stamp stamp,
            Level level,
            @Nullable String letter,
            @Nullable String component,
            @Nullable String context,
            Cursor cursor) {
        cursor.skipBlanks();
        String message = cursor.rest();
        Fields fields = Fields.with()
                .levelWord(letter)
                .component(component == null || component.equals("-") ? "mongod" : component)
                .thread(context)
                .clientIp(client(message))
                .durationMs(durationMs(message))
                .build();
        return new ParsedLine(name(), stamp.time(), stamp.guessed(), level, message, fields);
    }

    private static @Nullable Level level(String letter) {
        return switch (letter) {
            case "F" -> Level.FATAL;
            case "E" -> Level.ERROR;
            case "W" -> Level.WARN;
            case "I" -> Level.INFO;
            case "D", "D1", "D2", "D3", "D4", "D5" -> Level.DEBUG;
            default -> null;
        };
    }

    private static boolean isComponent(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && c != '_' && c != '-') {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isThread(String context) {
        boolean connection = context.startsWith("conn")
                && context.length() > 4
                && context.charAt(4) >= '0'
                && context.charAt(4) <= '9';
        return connection
                || switch (context) {
                    case "initandlisten",
                            "mongosMain",
                            "signalProcessingThread",
                            "clientcursormon",
                            "TTLMonitor",
                            "websvr",
                            "journal",
                            "rsStart",
                            "rsSync",
                            "rsMgr",
                            "rsHealthPoll",
                            "rsBackgroundSync",
                            "DataFileSync",
                            "FileAllocator",
                            "Balancer",
                            "LockPinger",
                            "snapshotthread",
                            "interruptThread" -> true;
                    default -> false;
                };
    }

    private static @Nullable String client(String message) {
        String address = after(message, "connection accepted from ");
        address = address == null ? after(message, "end connection ") : address;
        address = address == null ? after(message, " from client ") : address;
        int colon = address == null ? -1 : address.lastIndexOf(':');
        return address == null || colon < 0 ? address : address.substring(0, colon);
    }

    private static @Nullable String after(String message, String words) {
        int at = message.indexOf(words);
        return at < 0 ? null : new Cursor(message, at + words.length()).word();
    }

    /** An operation that was slow ends in how long it took: {@code … 123ms}. */
    private static @Nullable Double durationMs(String message) {
        int end = message.length() - "ms".length();
        int start = end;
        while (start > 0 && message.charAt(start - 1) >= '0' && message.charAt(start - 1) <= '9') {
            start--;
        }
        boolean there = end > 0 && message.endsWith("ms") && start < end && start > 0 && end - start < 12;
        return there && message.charAt(start - 1) == ' ' ? Double.valueOf(message.substring(start, end)) : null;
    }
}
