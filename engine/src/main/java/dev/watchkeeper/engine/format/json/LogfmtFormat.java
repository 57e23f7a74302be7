package dev.watchkeeper.engine.format.json;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads logfmt: a line of nothing but {@code key=value} pairs, with a level or a message among them. They have the same names as in JSON. */
public final class LogfmtFormat implements Format {

    /** One of them must be there: pairs alone are what firewalls and audit logs write, too. */
    private static final List<String> NEEDED = List.of("level", "lvl", "severity", "msg", "message");

    private static final int FEWEST_PAIRS = 2;

    @Override
    public String name() {
        return "logfmt";
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return false;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Map<String, String> pairs = pairs(line.text());
        if (pairs.size() < FEWEST_PAIRS || NEEDED.stream().noneMatch(pairs::containsKey)) {
            return Optional.empty();
        }
        return Optional.of(JsonFormat.parsed(name(), JsonMembers.of(pairs), line));
    }

    /** All pairs of the line; none when anything else stands in it. */
    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Cursor cursor = new Cursor(text, 0);
        cursor.skipBlanks();
        while (!cursor.atEnd()) {
            String key = key(text, cursor);
            if (key.isEmpty() || !cursor.take('=')) {
                return Map.of();
            }
            String quoted = cursor.quoted();
            String value = quoted == null ? cursor.word() : unescaped(quoted);
            if (!cursor.atEnd() && cursor.peek() != ' ') {
                return Map.of();
            }
            pairs.putIfAbsent(key, value);
            cursor.skipBlanks();
        }
        return pairs;
    }

    private static String key(String text, Cursor cursor) {
        int end = cursor.at();
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_.-/".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String key = text.substring(cursor.at(), end);
        cursor.moveTo(end);
        return key;
    }

    private static String unescaped(String quoted) {
        return quoted.indexOf('\\') < 0
                ? quoted
                : quoted.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }
}
