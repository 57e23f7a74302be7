package dev.watchkeeper.engine.trace.language;

import dev.watchkeeper.engine.trace.Language;
import dev.watchkeeper.engine.trace.Lines;
import dev.watchkeeper.engine.trace.Section;
import dev.watchkeeper.engine.trace.Sections;
import dev.watchkeeper.engine.trace.TypeName;
import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Libraries;
import dev.watchkeeper.engine.trace.frame.SourceFile;

/** Ruby: {@code /app/order.rb:12:in 'Order#pay': no stock (Shop::NoStock)}, then {@code from …}. */
public final class RubyTrace implements Language {

    private static final String IN = ":in ";
    private static final String FROM = "from ";

    @Override
    public boolean shows(Lines lines) {
        return place(lines) > 0;
    }

    /** Where {@code :in} stands behind a file and a line; 0 when this is no frame. */
    private static int place(Lines lines) {
        int in = lines.indexOf(IN);
        int quote = in + IN.length();
        boolean isFrame = in > lines.start() + 1
                && quote < lines.end()
                && Character.isDigit(lines.text().charAt(in - 1))
                && (lines.text().charAt(quote) == '`' || lines.text().charAt(quote) == '\'');
        return isFrame ? in : 0;
    }

    @Override
    public void read(Lines lines, Sections sections) {
        String headline = lines.stripped();
        Section section = sections.cause();
        boolean reversed = false;
        boolean thrownInHeadline = place(lines) > 0;
        do {
            int in = place(lines);
            if (in > 0) {
                reversed |= isNumbered(lines);
                int close = lines.text().indexOf('\'', in + IN.length() + 1, lines.end());
                int end = close < 0 ? lines.end() : close;
                if (lines.text().startsWith("': ", end)) {
                    section = section.hasFrames() && section.isNamed() ? sections.cause() : section;
                    nameBehind(lines.from(end + "': ".length()), section);
                }
                add(lines, in, end, section);
            }
        } while (lines.next());
        if (reversed) {
            section.turnAround();
        }
        if (!thrownInHeadline) {
            readHeadline(headline, sections, section);
        }
    }

    /** {@code 2: from /app/order.rb:12:in `pay'}: the most recent call last. */
    private static boolean isNumbered(Lines lines) {
        return Character.isDigit(lines.first()) && lines.indexOf(": " + FROM) > 0;
    }

    /** {@code no stock (Shop::NoStock)}. */
    private static void nameBehind(String text, Section section) {
        int open = text.lastIndexOf(" (");
        if (open >= 0 && text.endsWith(")")) {
            section.name(text.substring(open + 2, text.length() - 1), text.substring(0, open));
        }
    }

    /** {@code Shop::NoStock (no stock):}, {@code no stock (Shop::NoStock)} or {@code order failed: NoMethodError: text}. */
    private static void readHeadline(String headline, Sections sections, Section section) {
        if (section.isNamed()) {
            sections.statement(headline.startsWith("Traceback (") ? "" : headline);
            return;
        }
        int end = typeEnd(headline, 0);
        if (end > 0 && headline.startsWith(" (", end)) {
            int close = Math.max(headline.lastIndexOf(')'), end + 2);
            section.name(headline.substring(0, end), headline.substring(end + 2, close));
        } else if (end > 0 && headline.startsWith(": ", end)) {
            section.name(headline.substring(0, end), headline.substring(end + 2));
        } else if (headline.endsWith(")")
                && typeEnd(headline, headline.lastIndexOf(" (") + 2) == headline.length() - 1) {
            nameBehind(headline, section);
        } else {
            sections.readHeadline(headline, section);
        }
    }

    /** Behind a constant, modules in front of it or not. */
    private static int typeEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.startsWith("::", end))) {
            end += text.startsWith("::", end) ? 2 : 1;
        }
        boolean isType = end > from
                && Character.isUpperCase(text.charAt(from))
                && (text.indexOf("::", from) > 0 && text.indexOf("::", from) < end
                        || TypeName.leads(text.substring(from, end), 0, end - from));
        return isType ? end : -1;
    }

    private static void add(Lines lines, int in, int end, Section section) {
        String place = lines.text().substring(lines.start(), in);
        int colon = place.lastIndexOf(':');
        if (colon > 0) {
            String path = place.substring(place.lastIndexOf(' ', colon) + 1, colon);
            String function = function(lines.text().substring(in + IN.length() + 1, end));
            section.add(new Frame(SourceFile.shortName(path) + ":" + function, Libraries.RUBY.ownerOfFile(path)));
        }
    }

    /** {@code block (2 levels) in Order#pay}, {@code rescue in pay}: the method that holds it. */
    private static String function(String written) {
        int in = written.lastIndexOf(" in ");
        return in < 0 ? written : written.substring(in + " in ".length());
    }
}
