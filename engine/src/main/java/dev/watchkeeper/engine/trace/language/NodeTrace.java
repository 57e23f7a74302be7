package dev.watchkeeper.engine.trace.language;

import dev.watchkeeper.engine.shape.ExceptionName;
import dev.watchkeeper.engine.trace.Language;
import dev.watchkeeper.engine.trace.Lines;
import dev.watchkeeper.engine.trace.Section;
import dev.watchkeeper.engine.trace.Sections;
import dev.watchkeeper.engine.trace.TypeName;
import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Libraries;
import dev.watchkeeper.engine.trace.frame.Owner;
import dev.watchkeeper.engine.trace.frame.SourceFile;
import java.util.Set;

/** Node.js, Deno and browsers: {@code at async Order.pay (/app/src/order.js:12:5)}, {@code [cause]: Error: …}. */
public final class NodeTrace implements Language {

    private static final String AT = "at ";
    private static final String CAUSE = "[cause]: ";
    private static final String CAUSED_BY = "Caused by: ";

    /** What compilers put around asynchronous functions. */
    private static final Set<String> GENERATED = Set.of(
            "fulfilled",
            "rejected",
            "__awaiter",
            "_next",
            "_throw",
            "asyncGeneratorStep",
            "Generator.next",
            "Object.next");

    @Override
    public boolean shows(Lines lines) {
        return lines.first() == 'a' && lines.startsWith(AT) && isFrame(lines);
    }

    /** Ends in line and column, or in one of the names of what has none. */
    private static boolean isFrame(Lines lines) {
        if (lines.endsWith("(<anonymous>)") || lines.endsWith("(native)") || lines.endsWith(" <anonymous>")) {
            return true;
        }
        String text = lines.text();
        int end = lines.endsWith(")") ? lines.end() - 1 : lines.end();
        int column = digitsBackTo(text, lines.start(), end);
        if (column == end || text.charAt(column - 1) != ':') {
            return lines.indexOf(" (index ") > 0 && column < end;
        }
        int line = digitsBackTo(text, lines.start(), column - 1);
        return line < column - 1 && text.charAt(line - 1) == ':';
    }

    private static int digitsBackTo(String text, int start, int end) {
        int at = end;
        while (at > start + 1 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9') {
            at--;
        }
        return at;
    }

    @Override
    public void read(Lines lines, Sections sections) {
        String headline = lines.stripped();
        Section first = sections.cause();
        Section section = first;
        while (lines.next()) {
            if (shows(lines)) {
                add(lines.from(lines.start() + AT.length()), section);
            } else if (lines.startsWith(CAUSE)) {
                section = named(sections.cause(), lines, CAUSE.length());
            } else if (lines.startsWith(CAUSED_BY)) {
                section = named(sections.cause(), lines, CAUSED_BY.length());
            } else if (!first.isNamed() && !first.hasFrames() && beginsType(lines)) {
                named(first, lines, 0);
            }
        }
        if (first.isNamed()) {
            // A process that ends shows the place in its source first.
            boolean isPlace = !headline.isEmpty()
                    && headline.indexOf(' ') < 0
                    && Character.isDigit(headline.charAt(headline.length() - 1));
            sections.statement(isPlace ? "" : headline);
        } else {
            sections.readHeadline(withoutCode(headline), first);
        }
    }

    private static boolean beginsType(Lines lines) {
        int end = ExceptionName.dottedEnd(lines.text(), lines.start(), lines.end());
        return TypeName.leads(lines.text(), lines.start(), lines.end())
                || end > lines.start() && lines.text().startsWith("Error [", end - "Error".length());
    }

    private static Section named(Section section, Lines lines, int skip) {
        String line = withoutCode(lines.from(lines.start() + skip));
        int end = ExceptionName.dottedEnd(line, 0, line.length());
        return section.name(line.substring(0, end), line.substring(Math.min(end + 1, line.length())));
    }

    /** {@code TypeError [ERR_INVALID_ARG_TYPE]: text} without the code in brackets. */
    private static String withoutCode(String line) {
        int open = line.indexOf("Error [");
        int close = open < 0 ? -1 : line.indexOf("]: ", open);
        return close < 0 ? line : line.substring(0, open + "Error".length()) + line.substring(close + 1);
    }

    private static void add(String written, Section section) {
        String call = written;
        if (call.startsWith("async ")) {
            call = call.substring("async ".length());
        }
        int paren = call.indexOf(" (");
        String function = paren < 0 ? "<anonymous>" : call.substring(0, paren);
        String place = paren < 0 ? call : call.substring(paren + 2, call.length() - 1);
        int alias = function.indexOf(" [as ");
        function = alias < 0 ? function : function.substring(0, alias);
        if (!place.startsWith("eval at ") && !GENERATED.contains(function)) {
            section.add(new Frame(SourceFile.shortName(path(place)) + ":" + function, owner(place)));
        }
    }

    /** Without what a loader puts in front, what a server expects behind, and the place in the file. */
    private static String path(String place) {
        int scheme = place.indexOf("://");
        int question = place.indexOf('?');
        int end = question < 0 ? place.length() : question;
        for (int i = 0; question < 0 && i < 2; i++) {
            int colon = place.lastIndexOf(':', end - 1);
            boolean isNumber = colon > 0 && digitsBackTo(place, 0, end) == colon + 1;
            end = isNumber ? colon : end;
        }
        return place.substring(Math.min(scheme < 0 ? 0 : scheme + 3, end), end);
    }

    private static Owner owner(String place) {
        Owner owner = Libraries.NODE.ownerOfFile(place);
        boolean isFile = place.indexOf('/') >= 0 || place.indexOf('\\') >= 0;
        // The core modules of old versions have no folder.
        return owner == Owner.APPLICATION && !isFile ? Owner.LANGUAGE : owner;
    }
}
