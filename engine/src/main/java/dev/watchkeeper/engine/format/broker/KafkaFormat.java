package dev.watchkeeper.engine.format.broker;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Kafka, and the ZooKeeper and Connect that come with it: {@code [2026-01-01 12:00:00,123] INFO [KafkaServer id=0]
 * started (kafka.server.KafkaServer)}.
 */
public final class KafkaFormat implements Format {

    private static final int LONGEST_COMPONENT = 120;

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.isEmpty() || text.charAt(0) != '[') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.bracketedIsoTime();
        if (stamp.isEmpty() || !text.startsWith("] ", stamp.get().end())) {
            return Optional.empty();
        }
        int newline = text.indexOf('\n');
        int lineEnd = newline < 0 ? text.length() : newline;
        int open = loggerAt(text, lineEnd);
        Cursor cursor = new Cursor(text, stamp.get().end() + 2);
        Optional<Level> level = open < 0 ? Optional.empty() : Level.of(cursor.word());
        if (level.isEmpty() || !cursor.take(' ')) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        String component = component(cursor);
        String logger = withoutLineNumber(text.substring(open + 1, closeAt(text, lineEnd)));
        String first = text.substring(cursor.at(), Math.max(open, cursor.at())).strip();
        Fields fields = Fields.with()
                .component(component == null ? logger.substring(logger.lastIndexOf('.') + 1) : component)
                .logger(logger)
                .build();
        return Optional.of(new ParsedLine(
                name(), stamp.get().time(), false, level.get(), first + text.substring(lineEnd), fields));
    }

    /** The bracket that most of Kafka's parts put before what they say; null when the message starts here. */
    private static @Nullable String component(Cursor cursor) {
        int start = cursor.at();
        String inside = cursor.enclosed('[', ']');
        boolean taken = inside != null && inside.length() <= LONGEST_COMPONENT && !inside.isEmpty();
        if (taken) {
            cursor.take(':');
            taken = cursor.peek() == ' ';
        }
        if (!taken) {
            cursor.moveTo(start);
            return null;
        }
        cursor.skipBlanks();
        return inside;
    }

    /** Where the parenthesis with the logger opens that ends the first line, or -1. */
    private static int loggerAt(String text, int lineEnd) {
        int close = closeAt(text, lineEnd);
        if (close < 1 || text.charAt(close) != ')') {
            return -1;
        }
        int at = close - 1;
        int dots = 0;
        while (at > 0 && isLoggerPart(text.charAt(at))) {
            dots += text.charAt(at) == '.' ? 1 : 0;
            at--;
        }
        boolean named = dots > 0 && at < close - 1 && Character.isLetter(text.charAt(at + 1));
        return named && text.charAt(at) == '(' && text.charAt(at - 1) == ' ' ? at : -1;
    }

    private static int closeAt(String text, int lineEnd) {
        int close = lineEnd - 1;
        while (close > 0 && text.charAt(close) <= ' ') {
            close--;
        }
        return close;
    }

    private static boolean isLoggerPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '$' || c == '_' || c == '-' || c == ':';
    }

    private static String withoutLineNumber(String logger) {
        int colon = logger.indexOf(':');
        return colon < 0 ? logger : logger.substring(0, colon);
    }
}
