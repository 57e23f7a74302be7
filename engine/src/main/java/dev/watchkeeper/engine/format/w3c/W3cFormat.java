package dev.watchkeeper.engine.format.w3c;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads the extended log format where somebody says which fields it has, as its {@code #Fields:} line would:
 * {@code 2026-01-01 12:00:00 10.0.0.1 GET /a 200}.
 */
public final class W3cFormat implements Format {

    private final List<String> fields;

    /** @param fields the words of the {@code #Fields:} line, {@code date} and {@code time} among them */
    public W3cFormat(List<String> fields) {
        if (!fields.contains("date") || !fields.contains("time")) {
            throw new IllegalArgumentException("the fields must include date and time, got " + fields);
        }
        this.fields = List.copyOf(fields);
    }

    @Override
    public String name() {
        return "w3c";
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        W3cEntry entry = new W3cEntry();
        String date = "";
        String time = "";
        for (String field : fields) {
            cursor.skipBlanks();
            String value = word(cursor);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (field.equals("date")) {
                date = value;
            } else if (field.equals("time")) {
                time = value;
            } else {
                entry.put(field, value);
            }
        }
        cursor.skipBlanks();
        // The standard counts in UTC, and so do all who write it.
        Optional<Stamp> stamp = IsoTime.at(date + " " + time, 0, ZoneOffset.UTC);
        if (stamp.isEmpty() || !cursor.atEnd()) {
            return Optional.empty();
        }
        return Optional.of(entry.line(name(), stamp.get().time(), false, line.text()));
    }

    private static String word(Cursor cursor) {
        String quoted = cursor.quoted();
        return quoted == null ? cursor.word() : quoted.isEmpty() ? "-" : quoted;
    }
}
