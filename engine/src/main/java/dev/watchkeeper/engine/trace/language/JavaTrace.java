package dev.watchkeeper.engine.trace.language;

import dev.watchkeeper.engine.shape.ExceptionName;
import dev.watchkeeper.engine.trace.Language;
import dev.watchkeeper.engine.trace.Lines;
import dev.watchkeeper.engine.trace.Section;
import dev.watchkeeper.engine.trace.Sections;
import dev.watchkeeper.engine.trace.TypeName;
import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Libraries;

/** Java, Kotlin, Scala, Groovy and Clojure: {@code at com.acme.Order.pay(Order.java:12)}, {@code Caused by: …}. */
public final class JavaTrace implements Language {

    private static final String AT = "at ";
    private static final String CAUSED_BY = "Caused by: ";
    private static final String WRAPPED_BY = "Wrapped by: ";
    private static final String SUPPRESSED = "Suppressed: ";

    @Override
    public boolean shows(Lines lines) {
        return lines.first() == 'a' && lines.startsWith(AT) && parenthesis(lines) > 0;
    }

    /** Where the parenthesis with the source opens; 0 when this is no frame of Java. */
    private static int parenthesis(Lines lines) {
        String text = lines.text();
        int from = lines.start() + AT.length();
        int open = text.indexOf('(', from, lines.end());
        int close = open < 0 ? -1 : text.indexOf(')', open, lines.end());
        boolean isFrame = close > open
                && text.indexOf(' ', from, open) < 0
                && text.indexOf('.', from, open) >= 0
                && isSource(text, open + 1, close);
        return isFrame ? open : 0;
    }

    /** {@code Order.java:12}, {@code Native Method}, {@code Unknown Source}, {@code <generated>}. */
    private static boolean isSource(String text, int from, int to) {
        if (text.startsWith("Native Method", from) || text.startsWith("Unknown Source", from)) {
            return true;
        }
        boolean oneWord = to > from && text.indexOf(' ', from, to) < 0;
        return oneWord
                && (text.charAt(from) == '<' || text.indexOf(':', from, to) >= 0 || text.indexOf('.', from, to) > 0);
    }

    @Override
    public void read(Lines lines, Sections sections) {
        String headline = lines.stripped();
        Section first = sections.cause();
        Section section = first;
        int suppressed = -1;
        while (lines.next()) {
            if (suppressed >= 0 && isWithin(suppressed, lines)) {
                continue;
            }
            suppressed = lines.startsWith(SUPPRESSED) ? lines.indent() : -1;
            int open = shows(lines) ? parenthesis(lines) : 0;
            if (open > 0) {
                add(lines.text().substring(lines.start() + AT.length(), open), section);
            } else if (lines.startsWith(CAUSED_BY)) {
                section = named(sections.cause(), lines, CAUSED_BY.length());
            } else if (lines.startsWith(WRAPPED_BY)) {
                section = named(sections.wrapper(), lines, WRAPPED_BY.length());
            } else if (lines.indent() == 0 && TypeName.leads(lines.text(), lines.start(), lines.end())) {
                boolean another = section.hasFrames();
                section =
                        another || !section.isNamed() ? named(another ? sections.cause() : section, lines, 0) : section;
            }
        }
        if (first.isNamed()) {
            sections.statement(headline);
        } else {
            sections.readHeadline(headline, first);
        }
    }

    /** Whether a line belongs to an exception that was suppressed: it stands right of it, or is no link of the chain. */
    private static boolean isWithin(int suppressed, Lines lines) {
        boolean isLink = lines.startsWith(CAUSED_BY) || lines.startsWith(WRAPPED_BY);
        return !isLink || suppressed > 0 && lines.indent() >= suppressed;
    }

    private static Section named(Section section, Lines lines, int skip) {
        int from = lines.start() + skip;
        int end = ExceptionName.dottedEnd(lines.text(), from, lines.end());
        return section.name(lines.text().substring(from, end), lines.from(end + 1));
    }

    private static void add(String written, Section section) {
        String name = JavaNames.function(written);
        if (!name.isEmpty()) {
            section.add(new Frame(name, Libraries.JAVA.ownerOf(name)));
        }
    }
}
