package dev.watchkeeper.engine.trace.language;

import dev.watchkeeper.engine.shape.ExceptionName;
import dev.watchkeeper.engine.trace.Language;
import dev.watchkeeper.engine.trace.Lines;
import dev.watchkeeper.engine.trace.Section;
import dev.watchkeeper.engine.trace.Sections;
import dev.watchkeeper.engine.trace.TypeName;
import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Libraries;
import dev.watchkeeper.engine.trace.frame.SourceFile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python: the most recent call last, {@code File "/app/order.py", line 12, in pay}, the root cause first. */
public final class PythonTrace implements Language {

    private static final String TRACEBACK = "Traceback (most recent call last):";
    private static final String GROUP = "Exception Group Traceback";
    private static final String FILE = "File \"";
    private static final String LINE = "\", line ";
    private static final String IN = ", in ";
    private static final Set<String> WITHOUT_NAME =
            Set.of("<lambda>", "<listcomp>", "<dictcomp>", "<setcomp>", "<genexpr>");

    @Override
    public boolean shows(Lines lines) {
        boolean mayBe = lines.first() == 'F' || lines.first() == '|';
        return mayBe && lines.text().startsWith(FILE, skipTree(lines)) && lines.indexOf(LINE) > 0;
    }

    @Override
    public void read(Lines lines, Sections sections) {
        // A trace that stands alone has no other words for what it is.
        sections.statement(lines.from(skipTree(lines)));
        @Nullable Section open = null;
        int column = 0;
        int inGroup = 0;
        do {
            int from = skipTree(lines);
            if (lines.endsWith(TRACEBACK)) {
                inGroup += lines.indexOf(GROUP) >= 0 || inGroup > 0 ? 1 : 0;
                if (inGroup > 2) {
                    // The first of a group stands for all of them.
                    return;
                }
                // Elsewhere what comes later was thrown around it.
                open = inGroup == 2 ? sections.cause() : sections.wrapper();
            } else if (lines.text().startsWith(FILE, from)) {
                open = open == null ? sections.wrapper() : open;
                column = from - lines.start() + lines.indent();
                add(lines, from, open);
            } else if (open != null && open.hasFrames() && isType(lines, from, column)) {
                int end = ExceptionName.dottedEnd(lines.text(), from, lines.end());
                open.name(lines.text().substring(from, end), lines.from(end + 1))
                        .turnAround();
                open = null;
            }
        } while (lines.next());
        if (open != null) {
            open.turnAround();
        }
    }

    /** Groups of exceptions are drawn as a tree. */
    private static int skipTree(Lines lines) {
        int from = lines.start();
        boolean tree = lines.first() == '|' || lines.first() == '+';
        while (tree && from < lines.end() && " |+-".indexOf(lines.text().charAt(from)) >= 0) {
            from++;
        }
        return from;
    }

    /** It stands left of the frames, or where the indentation got lost it looks like a type. */
    private static boolean isType(Lines lines, int from, int column) {
        int end = ExceptionName.dottedEnd(lines.text(), from, lines.end());
        boolean closes = end > from && (end == lines.end() || lines.text().charAt(end) == ':');
        return closes
                && (from - lines.start() + lines.indent() < column || TypeName.leads(lines.text(), from, lines.end()));
    }

    private static void add(Lines lines, int from, Section section) {
        String text = lines.text();
        int start = from + FILE.length();
        int end = text.indexOf(LINE, start, lines.end());
        if (end < 0) {
            return;
        }
        String path = text.substring(start, end);
        int in = text.indexOf(IN, end + LINE.length(), lines.end());
        String function = in < 0 ? "" : text.substring(in + IN.length(), lines.end());
        if (!WITHOUT_NAME.contains(function)) {
            String name = SourceFile.shortName(path) + (function.isEmpty() ? "" : ":" + function);
            section.add(new Frame(name, Libraries.PYTHON.ownerOfFile(path)));
        }
    }
}
