package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import dev.watchkeeper.engine.time.YearlessTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 3164 as it is really written: {@code <34>Oct 11 22:14:15 host su[123]: message}, with or without the
 * priority, and with the long times of rsyslog.
 */
public final class Syslog3164Format implements Format {

    private static final int LONGEST_TAG = 80;

    @Override
    public String name() {
        return "syslog3164";
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        @Nullable Priority priority = Priority.take(cursor);
        cursor.skipBlanks();
        Optional<Stamp> stamp = time(line, cursor.at());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        if (!cursor.take(' ')) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        String host = cursor.word();
        cursor.skipBlanks();
        int messageAt = cursor.at();
        Optional<Tag> tag = Tag.take(cursor);
        if (host.isEmpty() || tag.isEmpty() && priority == null) {
            return Optional.empty();
        }
        if (tag.isEmpty()) {
            cursor.moveTo(messageAt);
        }
        cursor.skipBlanks();
        Level level =
                priority == null ? LeadingLevel.of(line.text(), cursor.at()).orElse(Level.INFO) : priority.level();
        Fields fields = Fields.with()
                .component(tag.map(Tag::app).orElse(null))
                .host(host)
                .pid(tag.map(Tag::pid).map(WrittenNumber::whole).orElse(null))
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level, cursor.rest(), fields));
    }

    /** The long form counts only with a {@code T}: others write a blank, and then it is an application's own line. */
    private static Optional<Stamp> time(RawLine line, int from) {
        String text = line.text();
        if (text.length() > from + 10 && text.charAt(from + 10) == 'T') {
            return IsoTime.at(text, from, line.zone());
        }
        return YearlessTime.monthAndDay(text, from, line.receivedAt(), line.zone());
    }

    /** Who spoke: {@code app:} or {@code app[pid]:}. */
    private record Tag(String app, @Nullable String pid) {

        static Optional<Tag> take(Cursor cursor) {
            String name = cursor.upTo(':');
            if (name == null || name.isEmpty() || name.length() > LONGEST_TAG) {
                return Optional.empty();
            }
            int open = name.indexOf('[');
            String app = open > 0 ? name.substring(0, open) : name;
            String pid = open > 0 && name.endsWith("]") ? name.substring(open + 1, name.length() - 1) : null;
            boolean sentence = app.indexOf(' ') >= 0 || app.indexOf('=') >= 0 || open > 0 && pid == null;
            return sentence ? Optional.empty() : Optional.of(new Tag(app, pid));
        }
    }
}
