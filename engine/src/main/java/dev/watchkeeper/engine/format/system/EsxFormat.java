package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads VMware's ESXi: {@code 2026-01-02T15:04:05.123Z In(14) settingsd[4711]: message}, and its kernel:
 * {@code 2026-01-02T15:04:05.123Z cpu7:35233)VC: 2002: message}, and the lines that open its files.
 */
public final class EsxFormat implements Format {

    private static final int LONGEST_WORLD = 80;

    @Override
    public String name() {
        return "esx";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return Format.isLetter(next) || next == '-';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Optional<Stamp> stamp = line.text().startsWith("T", 10) ? line.isoTime() : Optional.empty();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(line.text(), stamp.get().end());
        if (!cursor.take(' ')) {
            return Optional.empty();
        }
        boolean section = cursor.looksAt("Section for ") || cursor.looksAt("- last log rotation time, ");
        if (section) {
            cursor.take("- ");
            return Optional.of(new ParsedLine(
                    name(), stamp.get().time(), stamp.get().guessed(), Level.INFO, cursor.rest(), Fields.NONE));
        }
        return cursor.take("cpu") ? kernel(line, stamp.get(), cursor) : daemon(line, stamp.get(), cursor);
    }

    private Optional<ParsedLine> kernel(RawLine line, Stamp stamp, Cursor cursor) {
        int from = cursor.at();
        long cpu = cursor.number(5);
        String world = cpu >= 0 && cursor.take(':') ? cursor.upTo(')') : null;
        if (world == null || cursor.at() - from > LONGEST_WORLD) {
            return Optional.empty();
        }
        Level level = LeadingLevel.of(line.text(), cursor.at()).orElse(Level.INFO);
        Attributes attributes =
                new Attributes().putJson("cpu", Long.toString(cpu)).put("world", world);
        Fields fields = Fields.with()
                .component("vmkernel")
                .attributes(attributes.text())
                .build();
        return Optional.of(new ParsedLine(name(), stamp.time(), stamp.guessed(), level, cursor.rest(), fields));
    }

    /** The severity by two letters and the priority of syslog: {@code Er(11)}; a plus marks what goes on. */
    private Optional<ParsedLine> daemon(RawLine line, Stamp stamp, Cursor cursor) {
        boolean letters = Character.isUpperCase(cursor.peek());
        int wordAt = cursor.at();
        cursor.moveTo(wordAt + 3);
        boolean open = letters && line.text().startsWith("(", wordAt + 2);
        long priority = open ? cursor.number(3) : -1;
        if (priority < 0 || priority > 191 || !cursor.take(')')) {
            return Optional.empty();
        }
        cursor.take("[+]");
        cursor.skipBlanks();
        @Nullable SyslogTag tag = SyslogTag.take(line.text(), cursor);
        cursor.skipBlanks();
        Fields.Builder fields = Fields.with().levelWord(line.text().substring(wordAt, wordAt + 2));
        if (tag != null) {
            fields.component(tag.app()).pid(tag.pid());
        }
        Level level = new Priority((int) priority).level();
        return Optional.of(new ParsedLine(name(), stamp.time(), stamp.guessed(), level, cursor.rest(), fields.build()));
    }
}
