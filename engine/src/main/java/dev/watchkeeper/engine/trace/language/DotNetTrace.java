package dev.watchkeeper.engine.trace.language;

import dev.watchkeeper.engine.shape.ExceptionName;
import dev.watchkeeper.engine.trace.Language;
import dev.watchkeeper.engine.trace.Lines;
import dev.watchkeeper.engine.trace.Section;
import dev.watchkeeper.engine.trace.Sections;
import dev.watchkeeper.engine.trace.TypeName;
import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Libraries;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** .NET: {@code at Acme.Order.Pay(Int32 id) in /src/Order.cs:line 12}, {@code ---> } before an inner exception. */
public final class DotNetTrace implements Language {

    private static final String AT = "at ";
    private static final String INNER = "---> ";
    private static final String INNER_OF_MANY = "---> (Inner Exception #";
    private static final String END_OF_INNER = "--- End of inner exception stack trace";
    private static final List<String> GENERATED =
            List.of("lambda_method", "DynamicClass.", "Castle.Proxies.", "(wrapper ");

    @Override
    public boolean shows(Lines lines) {
        return lines.first() == 'a' && lines.startsWith(AT) && parenthesis(lines) > 0
                || lines.first() == '-' && lines.startsWith(END_OF_INNER);
    }

    /** Where the parameters begin; 0 when this is no frame of .NET. */
    private static int parenthesis(Lines lines) {
        String text = lines.text();
        int from = lines.start() + AT.length();
        int open = text.indexOf('(', from, lines.end());
        boolean isFrame = open > from
                && text.indexOf(' ', from, open) < 0
                && text.indexOf('.', from, open) >= 0
                && (lines.endsWith(")") || lines.indexOf(") in ") > 0 || lines.indexOf(") [0x") > 0);
        // A number and a colon in the parenthesis is a place of another language.
        int colon = isFrame ? text.indexOf(':', open, text.indexOf(')', open)) : -1;
        return isFrame && colon < 0 ? open : 0;
    }

    @Override
    public void read(Lines lines, Sections sections) {
        String headline = lines.stripped();
        String types = headline;
        Deque<Section> open = new ArrayDeque<>();
        while (lines.next() && !lines.startsWith(INNER_OF_MANY)) {
            int parenthesis = lines.startsWith(AT) ? parenthesis(lines) : 0;
            boolean isInner = lines.startsWith(INNER);
            boolean isEnd = lines.startsWith(END_OF_INNER);
            if (open.isEmpty() && (parenthesis > 0 || isInner || isEnd)) {
                begin(headline, types, sections, open);
            }
            if (parenthesis > 0) {
                add(lines.text().substring(lines.start() + AT.length(), parenthesis), open.element());
            } else if (isInner) {
                chain(lines.from(lines.start() + INNER.length()), sections, open);
            } else if (isEnd && open.size() > 1) {
                open.pop();
            } else if (open.isEmpty() && TypeName.leads(lines.text(), lines.start(), lines.end())) {
                types = lines.stripped();
            }
        }
    }

    /** The type stands in the headline, or below it in a line of its own. */
    private static void begin(String headline, String types, Sections sections, Deque<Section> open) {
        int at = TypeName.find(types, 0, types.length());
        sections.statement(types.equals(headline) && at >= 0 ? headline.substring(0, at) : headline);
        chain(at < 0 ? "" : types.substring(at), sections, open);
    }

    /** One line may hold a whole chain: {@code Outer: text ---> Inner: text}. */
    private static void chain(String types, Sections sections, Deque<Section> open) {
        int from = 0;
        while (from <= types.length()) {
            int arrow = types.indexOf(INNER, from);
            int to = arrow < 0 ? types.length() : arrow;
            int end = ExceptionName.dottedEnd(types, from, to);
            open.push(sections.cause().name(types.substring(from, end), types.substring(Math.min(end + 1, to), to)));
            from = to + INNER.length();
        }
    }

    private static void add(String written, Section section) {
        String name = function(written);
        if (!name.isEmpty()) {
            section.add(new Frame(name, Libraries.DOT_NET.ownerOf(name)));
        }
    }

    /** {@code Acme.Order.<PayAsync>d__5.MoveNext} and {@code Acme.Repo`1.Find[T]} as their source writes them. */
    private static String function(String written) {
        for (String mark : GENERATED) {
            if (written.startsWith(mark)) {
                return "";
            }
        }
        int angle = written.indexOf('<');
        if (angle < 0) {
            return withoutGenerics(written);
        }
        StringBuilder name = new StringBuilder(withoutGenerics(written.substring(0, angle)));
        while (!name.isEmpty() && (name.charAt(name.length() - 1) == '.' || name.charAt(name.length() - 1) == '+')) {
            name.setLength(name.length() - 1);
        }
        return name.append('.').append(firstWord(written, angle)).toString();
    }

    /** The first word that follows an angle directly. */
    private static String firstWord(String written, int angle) {
        for (int from = angle; from >= 0 && from < written.length(); from = written.indexOf('<', from + 1)) {
            int to = from + 1;
            while (to < written.length() && Character.isLetterOrDigit(written.charAt(to))) {
                to++;
            }
            if (to > from + 1) {
                return written.substring(from + 1, to);
            }
        }
        return "";
    }

    private static String withoutGenerics(String written) {
        if (written.indexOf('`') < 0 && written.indexOf('[') < 0 && written.indexOf('+') < 0) {
            return written;
        }
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '`') {
                while (i + 1 < written.length() && Character.isDigit(written.charAt(i + 1))) {
                    i++;
                }
            } else if (depth == 0 && c != ']') {
                name.append(c == '+' ? '.' : c);
            }
        }
        return name.toString();
    }
}
