package dev.watchkeeper.engine.format.broker;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.DayFirstTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads RabbitMQ: {@code 2026-01-01 12:00:00.123456+00:00 [info] <0.222.0> message}, and Erlang's reports from before 3.7:
 * {@code =INFO REPORT==== 1-Jan-2026::12:00:00 ===} with the message on the lines below.
 */
public final class RabbitFormat implements Format {

    private static final String REPORT = " REPORT==== ";
    private static final String REPORT_END = " ===";

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || first == '=';
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.isEmpty() && text.charAt(0) == '=') {
            return report(line);
        }
        Optional<Stamp> stamp = line.isoTime();
        if (stamp.isEmpty() || !text.startsWith(" [", stamp.get().end())) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end() + 1);
        String word = cursor.enclosed('[', ']');
        if (word == null || !cursor.take(' ') || cursor.peek() != '<') {
            return Optional.empty();
        }
        String process = cursor.enclosed('<', '>');
        Optional<Level> level = Level.of(word);
        if (level.isEmpty() || process == null || !isProcess(process) || !cursor.take(' ')) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        return Optional.of(line(stamp.get(), level.get(), word, process, cursor.rest()));
    }

    private Optional<ParsedLine> report(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 1);
        String word = cursor.word();
        Level level = switch (word) {
            case "INFO", "PROGRESS" -> Level.INFO;
            case "WARNING" -> Level.WARN;
            case "ERROR", "CRASH", "SUPERVISOR" -> Level.ERROR;
            default -> null;
        };
        if (level == null || !cursor.take(REPORT)) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = DayFirstTime.at(line.text(), cursor.at(), line.receivedAt(), line.zone());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        cursor.take(REPORT_END);
        String message = cursor.rest().strip();
        return Optional.of(line(stamp.get(), level, word, null, message.isEmpty() ? line.text() : message));
    }

    private ParsedLine line(Stamp stamp, Level level, String word, @Nullable String process, String message) {
        Fields fields = Fields.with()
                .levelWord(word.equalsIgnoreCase(level.name()) ? null : word)
                .component("rabbitmq")
                .thread(process)
                .clientIp(client(message))
                .build();
        return new ParsedLine(name(), stamp.time(), stamp.guessed(), level, message, fields);
    }

    private static boolean isProcess(String inside) {
        Cursor cursor = new Cursor(inside, 0);
        boolean three = cursor.number(9) >= 0
                && cursor.take('.')
                && cursor.number(9) >= 0
                && cursor.take('.')
                && cursor.number(9) >= 0;
        return three && cursor.atEnd();
    }

    /** A connection is called {@code 10.0.0.5:51234 -> 10.0.0.1:5672}. */
    private static @Nullable String client(String message) {
        int arrow = message.indexOf(" -> ");
        int colon = arrow < 0 ? -1 : message.lastIndexOf(':', arrow);
        int start = colon;
        while (start > 0 && isAddressPart(message.charAt(start - 1))) {
            start--;
        }
        boolean address = colon > start && (message.indexOf('.', start) < colon || message.indexOf(':', start) < colon);
        return address ? message.substring(start, colon) : null;
    }

    private static boolean isAddressPart(char c) {
        return Character.digit(c, 16) >= 0 || c == '.' || c == ':';
    }
}
