package dev.watchkeeper.engine.format.tool;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads strace with times: {@code 4711 15:04:05.123456 openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 3 <0.000019>}. */
public final class StraceFormat implements Format {

    private static final int LONGEST_CALL = 40;
    private static final double MILLIS = 1_000.0;

    @Override
    public String name() {
        return "strace";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return false;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        char first = text.isEmpty() ? 0 : text.charAt(0);
        if (first < '0' || first > '9') {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, 0);
        long pid = -1;
        Optional<Stamp> stamp = clock(line, 0);
        if (stamp.isEmpty()) {
            pid = cursor.number(7);
            cursor.skipBlanks();
            stamp = pid < 0 || cursor.at() == 0 ? Optional.empty() : clock(line, cursor.at());
        }
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        if (!cursor.take(' ')) {
            return Optional.empty();
        }
        String call = call(text, cursor);
        boolean event = cursor.looksAt("+++ ") || cursor.looksAt("--- SIG") || cursor.looksAt("<... ");
        if (call == null && !event) {
            return Optional.empty();
        }
        String message = cursor.rest();
        Fields fields = Fields.with()
                .component(call)
                .pid(pid < 0 ? null : (Long) pid)
                .durationMs(duration(message))
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), Level.INFO, message, fields));
    }

    /** A clock alone or seconds since 1970: strace never writes the day. */
    private static Optional<Stamp> clock(RawLine line, int at) {
        String text = line.text();
        boolean may = text.startsWith(":", at + 2) && text.startsWith(":", at + 5) || text.startsWith(".", at + 10);
        return may ? line.timeAt(at) : Optional.empty();
    }

    /** The name before the parenthesis, when what stands here is a call that came back or is to be resumed. */
    private static @Nullable String call(String text, Cursor cursor) {
        int end = cursor.at();
        while (end < text.length() && end - cursor.at() < LONGEST_CALL && isName(text.charAt(end))) {
            end++;
        }
        boolean opens = end > cursor.at() && end < text.length() && text.charAt(end) == '(';
        boolean returns = opens && (text.indexOf(" = ", end) > 0 || text.endsWith("<unfinished ...>"));
        return returns ? text.substring(cursor.at(), end) : null;
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }

    private static @Nullable Double duration(String message) {
        int open = message.endsWith(">") ? message.lastIndexOf(" <") : -1;
        boolean number = open > 0 && message.length() - open < 16;
        for (int i = open + 2; number && i < message.length() - 1; i++) {
            char c = message.charAt(i);
            number = c >= '0' && c <= '9' || c == '.' && i > open + 2 && message.indexOf('.', i + 1) < 0;
        }
        boolean any = number && message.length() - 1 > open + 2;
        return any ? (Double) (Double.parseDouble(message.substring(open + 2, message.length() - 1)) * MILLIS) : null;
    }
}
