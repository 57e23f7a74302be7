package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a Cisco device's message that lost its header: {@code %ASA-4-106023: Deny tcp src outside:192.0.2.7/50240 …}. */
public final class CiscoFormat implements Format {

    @Override
    public String name() {
        return "cisco";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '%';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.startsWith("%")) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, 0);
        @Nullable SyslogTag tag = SyslogTag.take(text, cursor);
        Level level = tag == null ? null : tag.level();
        if (tag == null || level == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Fields fields = Fields.with().component(tag.app()).errorCode(tag.code()).build();
        return Optional.of(new ParsedLine(name(), line.receivedAt(), true, level, cursor.rest(), fields));
    }
}
