package dev.watchkeeper.engine.join;

import dev.watchkeeper.engine.join.line.PhysicalLine;
import org.jspecify.annotations.Nullable;

/** Follows a JSON value over its lines, by its brackets. A line that cannot be JSON ends it early. */
final class JsonLines {

    private int depth;

    private JsonLines() {}

    /** Null unless the line opens an object, or an array that stands alone, and does not close it. */
    static @Nullable JsonLines openedBy(PhysicalLine line) {
        char first = line.first();
        if (first != '{' && first != '[' || line.last() == '}' || line.last() == ']') {
            return null;
        }
        int next = line.indent() + 1;
        while (next < line.end() && line.text().charAt(next) == ' ') {
            next++;
        }
        char second = next < line.end() ? line.text().charAt(next) : 0;
        if (second != 0 && second != '{' && (second != '"' || first == '[')) {
            return null;
        }
        JsonLines json = new JsonLines();
        return json.reads(line) && json.depth > 0 ? json : null;
    }

    boolean isClosed() {
        return depth <= 0;
    }

    boolean takes(PhysicalLine line) {
        return !isClosed() && mayBeJson(line) && reads(line);
    }

    private static boolean mayBeJson(PhysicalLine line) {
        char first = line.first();
        return "\"{}[],-".indexOf(first) >= 0
                || first >= '0' && first <= '9'
                || line.says("true")
                || line.says("false")
                || line.says("null");
    }

    /** False when a string does not end on its line, or more is closed than was opened. */
    private boolean reads(PhysicalLine line) {
        String text = line.text();
        int now = depth;
        boolean quoted = false;
        for (int i = line.indent(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else {
                    quoted = c != '"';
                }
            } else {
                quoted = c == '"';
                now += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        if (quoted || now < 0) {
            return false;
        }
        depth = now;
        return true;
    }
}
