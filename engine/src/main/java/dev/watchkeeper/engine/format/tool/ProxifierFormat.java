package dev.watchkeeper.engine.format.tool;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Reads Proxifier, which sends programs through a proxy: {@code [01.02 15:04:05] shop.exe *64 - host:443 close, …}. */
public final class ProxifierFormat implements Format {

    private static final int LONGEST_PROGRAM = 120;

    @Override
    public String name() {
        return "proxifier";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean mayBe = text.startsWith("[") && text.startsWith(".", 3) && text.startsWith(" ", 6);
        Optional<Stamp> stamp = mayBe ? line.timeAt(1) : Optional.empty();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        int dash = text.indexOf(" - ", cursor.at());
        if (!cursor.take("] ") || dash < cursor.at() || dash - cursor.at() > LONGEST_PROGRAM) {
            return Optional.empty();
        }
        String program = text.substring(cursor.at(), dash);
        boolean wide = program.endsWith(" *64");
        cursor.moveTo(dash + 3);
        String message = cursor.rest();
        Level level = message.contains(" error : ") ? Level.ERROR : Level.INFO;
        Fields fields = Fields.with()
                .component(wide ? program.substring(0, program.length() - 4) : program)
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level, message, fields));
    }
}
