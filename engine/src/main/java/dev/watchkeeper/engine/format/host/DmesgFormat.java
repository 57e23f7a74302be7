package dev.watchkeeper.engine.format.host;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.daemon.DaemonMessage;
import java.util.Optional;

/** Reads the kernel's own buffer: {@code [ 1234.567890] usb 1-1: USB disconnect}, with or without {@code <6>} before it. */
public final class DmesgFormat implements Format {

    @Override
    public String name() {
        return "dmesg";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[' || first == '<';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean mayBe = text.startsWith("[") || text.startsWith("<") && text.startsWith(">", 2);
        if (!mayBe) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, 0);
        long severity = cursor.take('<') ? cursor.number(1) : -1;
        cursor.take('>');
        boolean bracket = cursor.take('[');
        cursor.skipBlanks();
        int from = cursor.at();
        long seconds = bracket ? cursor.number(9) : -1;
        boolean uptime = seconds >= 0 && cursor.take('.');
        int fraction = cursor.at();
        cursor.number(6);
        int end = cursor.at();
        boolean micros = uptime && end == fraction + 6;
        if (!micros || !cursor.take(']')) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Level level = severity >= 0 && severity < 8
                ? Level.ofSyslog((int) severity)
                : LeadingLevel.of(text, cursor.at()).orElse(Level.INFO);
        Attributes attributes = new Attributes().put("uptime", text.substring(from, end));
        Fields.Builder fields = Fields.with().component("kernel");
        String message = cursor.rest();
        DaemonMessage.read("kernel", message, fields, attributes);
        fields.attributes(attributes.text());
        return Optional.of(new ParsedLine(name(), line.receivedAt(), true, level, message, fields.build()));
    }
}
