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

/** Reads Icinga 2: {@code [2026-01-02 15:04:05 +0100] warning/Checkable: message}; while it starts it writes no time. */
public final class IcingaFormat implements Format {

    @Override
    public String name() {
        return "icinga";
    }

    @Override
    public boolean mayBegin(char first) {
        return "[iwcnd".indexOf(first) >= 0;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean bracketed = text.startsWith("[2");
        if (!bracketed && !mayStart(text)) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, 0);
        Optional<Stamp> stamp = bracketed ? line.timeAt(1) : Optional.empty();
        if (bracketed) {
            cursor.moveTo(stamp.map(Stamp::end).orElse(0));
            if (stamp.isEmpty() || !cursor.take("] ")) {
                return Optional.empty();
            }
        }
        int wordAt = cursor.at();
        while (cursor.peek() >= 'a' && cursor.peek() <= 'z' && cursor.at() - wordAt < 12) {
            cursor.moveTo(cursor.at() + 1);
        }
        String word = text.substring(wordAt, cursor.at());
        @Nullable Level level = cursor.peek() == '/' ? level(word) : null;
        if (level == null) {
            return Optional.empty();
        }
        cursor.take('/');
        int nameAt = cursor.at();
        String name = cursor.word();
        if (!name.endsWith(":") || name.length() < 2) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Fields fields = Fields.with()
                .levelWord(word.equalsIgnoreCase(level.name()) ? null : word)
                .component(text.substring(nameAt, nameAt + name.length() - 1))
                .build();
        return Optional.of(new ParsedLine(
                name(),
                stamp.map(Stamp::time).orElse(line.receivedAt()),
                stamp.map(Stamp::guessed).orElse(true),
                level,
                cursor.rest(),
                fields));
    }

    private static boolean mayStart(String text) {
        return text.startsWith("information/")
                || text.startsWith("warning/")
                || text.startsWith("critical/")
                || text.startsWith("notice/")
                || text.startsWith("debug/");
    }

    private static @Nullable Level level(String word) {
        return switch (word) {
            case "debug" -> Level.DEBUG;
            case "notice", "information" -> Level.INFO;
            case "warning" -> Level.WARN;
            case "critical" -> Level.FATAL;
            default -> null;
        };
    }
}
