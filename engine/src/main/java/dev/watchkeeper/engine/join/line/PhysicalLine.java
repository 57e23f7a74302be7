package dev.watchkeeper.engine.join.line;

import dev.watchkeeper.engine.shape.ExceptionName;
import org.jspecify.annotations.Nullable;

/** A line as it was read, looked at only as closely as somebody asks. */
public final class PhysicalLine {

    private static final int MOST_PADDING = 3;

    private final String text;
    private final long at;
    private final int indent;
    private final int end;
    private @Nullable Header header;
    private @Nullable Kind kind;

    public PhysicalLine(String text, long at) {
        this.text = text;
        this.at = at;
        int last = text.length();
        while (last > 0 && isBlank(text.charAt(last - 1))) {
            last--;
        }
        int first = 0;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        this.end = last;
        this.indent = first;
    }

    public String text() {
        return text;
    }

    /** The number that the line came with. */
    public long at() {
        return at;
    }

    /** How many characters stand before the first that is not blank. */
    public int indent() {
        return indent;
    }

    public boolean isBlank() {
        return end == 0;
    }

    public boolean startsWithTab() {
        return text.charAt(0) == '\t';
    }

    public boolean startsWithIsoTime() {
        return LineStart.isIsoTime(text, 0);
    }

    /** Whether the line, its indentation left aside, begins with these words. */
    public boolean says(String beginning) {
        return text.startsWith(beginning, indent);
    }

    public char first() {
        return text.charAt(indent);
    }

    public char last() {
        return text.charAt(end - 1);
    }

    /** The first place that is blank up to the end. */
    public int end() {
        return end;
    }

    public Header header() {
        Header known = header;
        if (known == null) {
            known = LineStart.of(text, indent, end);
            header = known;
        }
        return known;
    }

    public Kind kind() {
        Kind known = kind;
        if (known == null) {
            known = startsWithIsoTime() ? Kind.NONE : TraceLine.of(text, indent, end);
            kind = known;
        }
        return known;
    }

    /** An odd number of backslashes: an even one stands for backslashes that are meant. */
    public boolean endsWithBackslash() {
        int backslash = end;
        while (backslash > indent && text.charAt(backslash - 1) == '\\') {
            backslash--;
        }
        return (end - backslash) % 2 == 1;
    }

    /** The first line of java.util.logging, which says when and where; how grave it is, and what, stands below. */
    public boolean isHeaderAlone() {
        int method = text.lastIndexOf(' ', end - 1) + 1;
        int type = method < 2 ? 0 : text.lastIndexOf(' ', method - 2) + 1;
        if (type == 0 || !LineStart.isLetter(text.charAt(type)) || header() != Header.TIME) {
            return false;
        }
        boolean ofMethod = text.charAt(method) == '<' || ExceptionName.end(text, method, end) == end;
        boolean ofType = ExceptionName.end(text, type, end) == method - 1;
        return ofMethod && ofType && text.indexOf('.', type, method) > 0;
    }

    /** Whether it begins with a level that was padded to stand right, or with a time behind one blank. */
    public boolean isPadded() {
        boolean blanks = text.charAt(0) == ' ' && indent <= MOST_PADDING && text.charAt(indent - 1) == ' ';
        boolean level = header() == Header.LEVEL && kind() != Kind.EXCEPTION;
        return blanks && (header() == Header.TIME && (indent == 1 || first() >= 'A') || level);
    }

    /** Whether it can stand below frames that come before their exception, as those of Python and of old Rubies do. */
    public boolean namesException() {
        int stop = ExceptionName.end(text, indent, end);
        boolean name = stop > indent && first() > '9' && (stop == end || text.charAt(stop) == ':');
        boolean header = name && header() != Header.NONE && kind() != Kind.EXCEPTION && text.charAt(stop - 1) <= 'Z';
        return name && !header || TraceLine.isRubyException(text, indent, end);
    }

    /** Whether it is a call or a remark between the goroutines of a Go trace; both stand unindented. */
    public boolean isOfGo() {
        return GoLine.is(text, indent, end);
    }

    public boolean opensBracket() {
        return last() == '{' || last() == '[' || last() == '(';
    }

    public boolean closesBracket() {
        return first() == '}' || first() == ']' || first() == ')';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f';
    }
}
