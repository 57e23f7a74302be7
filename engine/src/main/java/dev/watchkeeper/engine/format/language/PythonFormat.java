package dev.watchkeeper.engine.format.language;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.text.LoggerName;
import dev.watchkeeper.engine.time.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the formats of Python's logging documentation: {@code WARNING:root:message} and
 * {@code 2026-01-01 12:00:00,000 - name - ERROR - message}, and uvicorn's {@code INFO:     message}.
 */
public final class PythonFormat implements Format {

    private static final String DASH = " - ";

    @Override
    public String name() {
        return "python";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || first >= 'A' && first <= 'Z';
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '-';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Optional<Stamp> stamp = line.isoTime();
        return stamp.isPresent() ? dashed(line, stamp.get()) : basic(line);
    }

    private Optional<ParsedLine> basic(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        if (cursor.peek() < 'A' || cursor.peek() > 'Z') {
            return Optional.empty();
        }
        String word = cursor.upTo(':');
        if (word == null || !isLevel(word)) {
            return Optional.empty();
        }
        if (cursor.looksAt("  ")) {
            // Uvicorn pads its level to ten characters and names no logger.
            cursor.skipBlanks();
            return Level.of(word).map(level -> padded(line, level, word, cursor.rest()));
        }
        String name = cursor.upTo(':');
        if (name == null || !isName(name)) {
            return Optional.empty();
        }
        return Level.of(word).map(level -> line(line.receivedAt(), true, level, word, name, cursor.rest()));
    }

    private Optional<ParsedLine> dashed(RawLine line, Stamp stamp) {
        Cursor cursor = new Cursor(line.text(), stamp.end());
        if (!cursor.take(DASH)) {
            return Optional.empty();
        }
        String name = cursor.word();
        if (!isName(name) || !cursor.take(DASH)) {
            return Optional.empty();
        }
        String word = cursor.word();
        Optional<Level> level = isLevel(word) ? Level.of(word) : Optional.empty();
        if (level.isEmpty() || !cursor.take(DASH)) {
            return Optional.empty();
        }
        return Optional.of(line(stamp.time(), false, level.get(), word, name, cursor.rest()));
    }

    private ParsedLine padded(RawLine line, Level level, String word, String message) {
        Fields fields = Fields.with().levelWord(word(level, word)).build();
        return new ParsedLine(name(), line.receivedAt(), true, level, message, fields);
    }

    private static @Nullable String word(Level level, String word) {
        return word.equals(level.name()) ? null : word;
    }

    private ParsedLine line(Instant time, boolean guessed, Level level, String word, String name, String message) {
        @Nullable String component = name.equals("root") ? null : LoggerName.simple(name);
        Fields fields = Fields.with()
                .levelWord(word(level, word))
                .component(component)
                .logger(name)
                .build();
        return new ParsedLine(name(), time, guessed, level, message, fields);
    }

    private static boolean isLevel(String word) {
        return switch (word) {
            case "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL" -> true;
            default -> false;
        };
    }

    private static boolean isName(String name) {
        return LoggerName.isOne(name) && Level.of(name).isEmpty();
    }
}
