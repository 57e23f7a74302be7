package dev.watchkeeper.engine.format.tool;

import dev.watchkeeper.engine.format.Attributes;
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
 * Reads the reliability log of Blue Gene machines: alert, second, day, node, time, node, kind, component, level, message:
 * {@code - 1767366245 2026.01.02 R01-M0-N0 2026-01-02-15.04.05.675872 R01-M0-N0 RAS KERNEL INFO message}.
 */
public final class RasFormat implements Format {

    private static final int EPOCH_SECONDS = 10;

    @Override
    public String name() {
        return "bluegene";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '-' || first >= 'A' && first <= 'Z';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        char first = text.isEmpty() ? 0 : text.charAt(0);
        if (first != '-' && (first < 'A' || first > 'Z')) {
            return Optional.empty();
        }
        int blank = text.indexOf(' ');
        Cursor cursor = new Cursor(text, blank + 1);
        boolean second = blank > 0 && blank < 16 && cursor.number(EPOCH_SECONDS) > 0 && cursor.at() == blank + 11;
        if (!second || !cursor.take(' ')) {
            return Optional.empty();
        }
        cursor.skipWord();
        cursor.skipBlanks();
        String node = cursor.word();
        cursor.skipBlanks();
        Optional<Stamp> stamp = line.timeAt(cursor.at());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        cursor.skipBlanks();
        cursor.skipWord();
        cursor.skipBlanks();
        String kind = cursor.word();
        cursor.skipBlanks();
        String component = cursor.word();
        cursor.skipBlanks();
        String word = cursor.word();
        @Nullable
        Level level = word.equals("FAILURE") ? Level.ERROR : Level.of(word).orElse(null);
        if (level == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Attributes attributes = new Attributes()
                .put("alert", blank == 1 ? null : text.substring(0, blank))
                .put("kind", kind);
        Fields fields = Fields.with()
                .levelWord(word.equals(level.name()) ? null : word)
                .component(component)
                .host(node)
                .attributes(attributes.text())
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level, cursor.rest(), fields));
    }
}
