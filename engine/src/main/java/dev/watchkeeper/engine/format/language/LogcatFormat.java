package dev.watchkeeper.engine.format.language;

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
 * Reads Android's logcat: {@code 01-02 15:04:05.123  4711  4712 W Shop: message}, {@code 01-02 15:04:05.123 W/Shop( 4711):
 * message} and {@code W/Shop( 4711): message}.
 */
public final class LogcatFormat implements Format {

    private static final int LONGEST_TAG = 80;
    private static final int MOST_NUMBERS = 3;

    @Override
    public String name() {
        return "logcat";
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return Format.isDigit(next) || isLetter(next) || level(next) != null;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.startsWith("/", 1)) {
            return brief(line, null, 0);
        }
        boolean dated = text.startsWith("-", 2) || text.startsWith("-", 4);
        Optional<Stamp> stamp = dated ? line.anyTime() : Optional.empty();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        cursor.skipBlanks();
        return text.startsWith("/", cursor.at() + 1)
                ? brief(line, stamp.get(), cursor.at())
                : threaded(stamp.get(), cursor);
    }

    /** Two numbers, process and thread; in front of them there may be the user. */
    private Optional<ParsedLine> threaded(Stamp stamp, Cursor cursor) {
        long[] numbers = new long[MOST_NUMBERS];
        int count = 0;
        boolean userNamed = isLetter(cursor.peek());
        if (userNamed) {
            cursor.skipWord();
            cursor.skipBlanks();
        }
        while (count < MOST_NUMBERS) {
            long number = cursor.number(10);
            if (number < 0 || !cursor.take(' ')) {
                break;
            }
            numbers[count++] = number;
            cursor.skipBlanks();
        }
        @Nullable Level level = level(cursor.peek());
        cursor.moveTo(cursor.at() + 1);
        if (count < 2 || level == null || !cursor.take(' ')) {
            return Optional.empty();
        }
        Fields.Builder fields = Fields.with().pid(numbers[count - 2]).thread(Long.toString(numbers[count - 1]));
        return Optional.of(line(stamp, level, cursor, fields));
    }

    private Optional<ParsedLine> brief(RawLine line, @Nullable Stamp stamp, int from) {
        @Nullable Level level = level(line.text().charAt(from));
        Cursor cursor = new Cursor(line.text(), from + 2);
        String tag = level == null ? null : cursor.upTo('(');
        if (level == null || tag == null || tag.length() > LONGEST_TAG) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        long pid = cursor.number(10);
        if (pid < 0 || !cursor.take("):")) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Fields fields = Fields.with()
                .levelWord(word(level))
                .component(tag.strip())
                .pid(pid)
                .build();
        return Optional.of(new ParsedLine(
                name(), stamp == null ? line.receivedAt() : stamp.time(), true, level, cursor.rest(), fields));
    }

    private ParsedLine line(Stamp stamp, Level level, Cursor cursor, Fields.Builder fields) {
        cursor.skipBlanks();
        int tagAt = cursor.at();
        String tag = cursor.upTo(':');
        boolean named = tag != null && tag.length() <= LONGEST_TAG && !tag.isBlank() && tag.charAt(0) != '[';
        if (!named) {
            cursor.moveTo(tagAt);
        }
        cursor.skipBlanks();
        fields.levelWord(word(level)).component(named && tag != null ? tag.strip() : null);
        return new ParsedLine(name(), stamp.time(), stamp.guessed(), level, cursor.rest(), fields.build());
    }

    /** The letter is another word than the level's own name. */
    private static String word(Level level) {
        return level == Level.TRACE ? "V" : level.name().substring(0, 1);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static @Nullable Level level(char letter) {
        return switch (letter) {
            case 'V' -> Level.TRACE;
            case 'D' -> Level.DEBUG;
            case 'I' -> Level.INFO;
            case 'W' -> Level.WARN;
            case 'E' -> Level.ERROR;
            case 'F', 'A' -> Level.FATAL;
            default -> null;
        };
    }
}
