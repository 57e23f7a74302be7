package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Takes every line. A leading time and a leading level count, all else is message. */
public final class PlainFormat implements Format {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        Cursor cursor = new Cursor(text, 0);
        boolean bracket = cursor.take('[');
        Optional<Stamp> stamp = IsoTime.at(text, cursor.at(), line.zone());
        cursor.moveTo(stamp.map(Stamp::end).orElse(0));
        if (stamp.isPresent()) {
            if (bracket) {
                cursor.take(']');
            }
            cursor.take(':');
        }
        cursor.skipBlanks();
        Level level = LeadingLevel.of(text, cursor.at()).orElse(Level.INFO);
        return Optional.of(new ParsedLine(
                name(),
                stamp.map(Stamp::time).orElse(line.receivedAt()),
                stamp.isEmpty(),
                level,
                stamp.isPresent() ? cursor.rest() : text,
                Fields.NONE));
    }
}
