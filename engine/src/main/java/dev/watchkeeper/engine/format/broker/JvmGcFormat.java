package dev.watchkeeper.engine.format.broker;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a JVM logs about itself: {@code [2026-01-01T12:00:00.123+0000][1234][gc,heap] message},
 * {@code [0.015s][info][gc] message}, and before Java 9 {@code 2026-01-01T12:00:00.123+0000: 0.123: [GC …]}.
 */
public final class JvmGcFormat implements Format {

    private static final Set<String> TAGS = Set.of(
            "gc",
            "safepoint",
            "class",
            "os",
            "jit",
            "codecache",
            "module",
            "arguments",
            "logging",
            "metaspace",
            "startuptime",
            "vmthread",
            "thread",
            "jfr",
            "cds",
            "biasedlocking",
            "monitorinflation",
            "stringtable",
            "symboltable",
            "nmt",
            "pagesize",
            "container",
            "protectiondomain",
            "redefine",
            "exceptions");

    private static final int MOST_BRACKETS = 8;
    private static final int LONGEST_BRACKET = 80;

    @Override
    public String name() {
        return "jvm-gc";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || first == '[';
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == ':';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() < 3) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first == '[') {
            char second = text.charAt(1);
            return second >= '0' && second <= '9' ? unified(line) : Optional.empty();
        }
        return first >= '0' && first <= '9' ? old(line) : Optional.empty();
    }

    /** One bracket a decoration: times, process, level; the last one has the tags. */
    private Optional<ParsedLine> unified(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        Stamp stamp = line.bracketedIsoTime().orElse(null);
        String opening = cursor.enclosed('[', ']');
        if (opening == null || cursor.peek() != '[' || stamp == null && !isUptime(opening)) {
            return Optional.empty();
        }
        Long pid = null;
        Level level = Level.INFO;
        String tags = opening;
        for (int i = 0; i < MOST_BRACKETS && cursor.peek() == '['; i++) {
            String inside = cursor.enclosed('[', ']');
            if (inside == null || inside.length() > LONGEST_BRACKET) {
                return Optional.empty();
            }
            tags = inside.strip();
            Long number = WrittenNumber.whole(tags);
            pid = pid == null ? number : pid;
            level = Level.of(tags).orElse(level);
        }
        int comma = tags.indexOf(',');
        boolean mine = TAGS.contains(comma < 0 ? tags : tags.substring(0, comma)) && cursor.take(' ');
        return mine ? Optional.of(line(line, stamp, level, pid, tags, cursor.rest())) : Optional.empty();
    }

    private static boolean isUptime(String text) {
        String number = text.endsWith("ms") || text.endsWith("ns")
                ? text.substring(0, text.length() - 2)
                : text.endsWith("s") ? text.substring(0, text.length() - 1) : "";
        return WrittenNumber.of(number.replace(',', '.')) != null;
    }

    private Optional<ParsedLine> old(RawLine line) {
        String text = line.text();
        Stamp stamp = line.isoTime().orElse(null);
        Cursor cursor = new Cursor(text, stamp == null ? 0 : stamp.end());
        if (stamp != null && !cursor.take(": ")) {
            return Optional.empty();
        }
        boolean uptime = cursor.number(12) >= 0
                && (cursor.take('.') || cursor.take(','))
                && cursor.number(6) >= 0
                && cursor.take(": ");
        boolean mine = uptime
                && (cursor.peek() == '['
                        || cursor.looksAt("Total time for which")
                        || cursor.looksAt("Application time"));
        return mine ? Optional.of(line(line, stamp, Level.INFO, null, null, cursor.rest())) : Optional.empty();
    }

    private ParsedLine line(
            RawLine line,
            @Nullable Stamp stamp,
            Level level,
            @Nullable Long pid,
            @Nullable String tags,
            String message) {
        Fields fields = Fields.with()
                .component("jvm")
                .pid(pid)
                .durationMs(GcPause.millis(message))
                .attributes(new Attributes().put("tags", tags).text())
                .build();
        return new ParsedLine(
                name(), stamp == null ? line.receivedAt() : stamp.time(), stamp == null, level, message, fields);
    }
}
