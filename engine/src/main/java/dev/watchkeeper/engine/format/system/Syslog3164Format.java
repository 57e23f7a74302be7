package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.daemon.DaemonMessage;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 3164 as it is really written: {@code <34>Oct 11 22:14:15 host su[123]: message}, with or without the
 * priority, the host or the tag, with the long times of rsyslog and with what routers put in front.
 */
public final class Syslog3164Format implements Format {

    @Override
    public String name() {
        return "syslog3164";
    }

    @Override
    public boolean mayBegin(char first) {
        return mayStart(first);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.isEmpty() || !mayStart(text.charAt(0))) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, 0);
        @Nullable Priority priority = Priority.take(cursor);
        cursor.skipBlanks();
        if (priority != null || text.indexOf('%') > 0) {
            skipSequence(cursor);
        }
        Optional<Stamp> stamp = time(line, cursor.at(), priority != null);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        boolean colon = cursor.take(':');
        if (colon && priority == null && Format.isDigit(text.charAt(0)) && text.indexOf('%') < 0) {
            // Routers end their times with a colon and name a facility behind it; others begin a sentence.
            return Optional.empty();
        }
        if (!cursor.take(' ') && !(priority != null && cursor.atEnd())) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        SyslogSpeaker speaker = SyslogSpeaker.take(text, cursor, priority != null);
        if (speaker == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        return Optional.of(parsed(stamp.get(), priority, speaker, cursor));
    }

    private ParsedLine parsed(Stamp stamp, @Nullable Priority priority, SyslogSpeaker speaker, Cursor cursor) {
        String message = cursor.rest();
        SyslogTag tag = speaker.tag();
        Attributes attributes = new Attributes();
        Fields.Builder fields = Fields.with().host(speaker.host());
        if (tag != null) {
            fields.component(tag.app()).pid(tag.pid()).errorCode(tag.code());
            DaemonMessage.read(tag.app(), message, fields, attributes);
        }
        if (priority != null) {
            attributes.putJson("facility", Integer.toString(priority.facility()));
        }
        Level said = priority == null ? speaker.level() : priority.level();
        Level level = said == null ? LeadingLevel.of(message, 0).orElse(Level.INFO) : said;
        fields.attributes(attributes.text());
        return new ParsedLine(name(), stamp.time(), stamp.guessed(), level, message, fields.build());
    }

    private static boolean mayStart(char c) {
        return c == '<' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 's' || c == '*' || c == ' ';
    }

    /** Cisco counts its messages, and marks times that no clock confirmed: {@code 4711: *Jan  2 15:04:05.123: …}. */
    private static void skipSequence(Cursor cursor) {
        int start = cursor.at();
        if (cursor.number(12) < 0 || !cursor.take(": ")) {
            cursor.moveTo(start);
        }
        if (cursor.peek() == '*' || cursor.peek() == '.') {
            cursor.moveTo(cursor.at() + 1);
        }
    }

    /**
     * The long form counts only with a {@code T} or behind a priority: others write a blank, and then it is nearly always
     * an application's own line. macOS writes a blank too, but parts of a second, a zone and two blanks behind it.
     */
    private static Optional<Stamp> time(RawLine line, int from, boolean hasPriority) {
        String text = line.text();
        boolean digit = from < text.length() && text.charAt(from) >= '0' && text.charAt(from) <= '9';
        if (!digit) {
            return line.timeAt(from);
        }
        boolean strict = hasPriority || text.startsWith("T", from + 10);
        Optional<Stamp> stamp = strict || text.startsWith(".", from + 19) ? line.timeAt(from) : Optional.empty();
        boolean apple = stamp.isPresent()
                && text.startsWith("  ", stamp.get().end())
                && isZone(text, stamp.get().end() - 5);
        boolean dated = stamp.isPresent() && text.length() > from + 10 && text.charAt(from + 4) == '-';
        return strict && dated || hasPriority || apple ? stamp : Optional.empty();
    }

    private static boolean isZone(String text, int at) {
        return text.charAt(at) == '-' || text.charAt(at) == '+';
    }
}
