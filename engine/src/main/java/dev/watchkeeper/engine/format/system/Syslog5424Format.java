package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.daemon.DaemonMessage;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads RFC 5424: {@code <165>1 2003-10-11T22:14:15.003Z host app 123 ID47 [data@1 key="value"] message}. */
public final class Syslog5424Format implements Format {

    private static final String ABSENT = "-";

    @Override
    public String name() {
        return "syslog5424";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '<';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        @Nullable Priority priority = Priority.take(cursor);
        if (priority == null || !cursor.take("1 ")) {
            return Optional.empty();
        }
        boolean noTime = cursor.take("- ");
        Optional<Stamp> stamp = noTime ? Optional.empty() : IsoTime.at(line.text(), cursor.at(), line.zone());
        if (!noTime && stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.map(Stamp::end).orElse(cursor.at()));
        cursor.skipBlanks();
        @Nullable String host = word(cursor);
        @Nullable String app = word(cursor);
        @Nullable String process = word(cursor);
        @Nullable String messageId = word(cursor);
        Long pid = WrittenNumber.whole(process);
        Attributes attributes =
                new Attributes().put("process", pid == null ? process : null).put("msgid", messageId);
        if (!takesData(cursor, attributes)) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        cursor.take('\uFEFF');
        Fields.Builder fields = Fields.with().component(app).pid(pid).host(host);
        if (app != null) {
            DaemonMessage.read(app, cursor.rest(), fields, attributes);
        }
        fields.attributes(attributes.text());
        return Optional.of(new ParsedLine(
                name(),
                stamp.map(Stamp::time).orElse(line.receivedAt()),
                noTime,
                priority.level(),
                cursor.rest(),
                fields.build()));
    }

    private static @Nullable String word(Cursor cursor) {
        String word = cursor.word();
        cursor.take(' ');
        return word.isEmpty() || word.equals(ABSENT) ? null : word;
    }

    private static boolean takesData(Cursor cursor, Attributes attributes) {
        if (cursor.take('-')) {
            return true;
        }
        boolean any = false;
        while (cursor.take('[')) {
            any = true;
            String id = id(cursor);
            boolean noParameters = cursor.take(']');
            if (!noParameters && !(cursor.take(' ') && takesParameters(id + ".", cursor, attributes))) {
                return false;
            }
        }
        return any;
    }

    /** Ends at whichever mark comes first: to look for one of them alone would, for each of many ids, read the whole line. */
    private static String id(Cursor cursor) {
        int start = cursor.at();
        while (!cursor.atEnd() && " ]\n".indexOf(cursor.peek()) < 0) {
            cursor.moveTo(cursor.at() + 1);
        }
        return cursor.from(start);
    }

    private static boolean takesParameters(String prefix, Cursor cursor, Attributes attributes) {
        while (!cursor.take(']')) {
            cursor.skipBlanks();
            String key = cursor.upTo('=');
            // The standard allows no blank here, but its own examples had one.
            cursor.skipBlanks();
            String value = key == null ? null : cursor.quoted();
            if (value == null) {
                return false;
            }
            attributes.put(prefix + key, value);
        }
        return true;
    }
}
