package dev.watchkeeper.engine.trace.language;

import dev.watchkeeper.engine.trace.Language;
import dev.watchkeeper.engine.trace.Lines;
import dev.watchkeeper.engine.trace.Section;
import dev.watchkeeper.engine.trace.Sections;
import dev.watchkeeper.engine.trace.TypeName;
import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Libraries;
import dev.watchkeeper.engine.trace.frame.Owner;

/**
 * PHP: {@code Uncaught RuntimeException: no stock in /app/Order.php:12}, then {@code #0 /app/Api.php(20): Order->pay(5)}.
 * A line names who was called, and the file it was called from; so the file a function lies in is that of the line above.
 */
public final class PhpTrace implements Language {

    private static final String UNCAUGHT = "Uncaught ";
    private static final String NEXT = "Next ";
    private static final String OBJECT = "[object] (";
    private static final String INTERNAL = "[internal function]: ";

    @Override
    public boolean shows(Lines lines) {
        return lines.first() == '#' && call(lines) > 0;
    }

    /** Where the name of the called function begins; 0 when this is no frame. */
    private static int call(Lines lines) {
        String text = lines.text();
        int at = lines.start() + 1;
        while (at < lines.end() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (lines.first() != '#' || at == lines.start() + 1 || !text.startsWith(" ", at)) {
            return 0;
        }
        if (text.startsWith("{main}", at + 1)) {
            return at + 1;
        }
        if (text.startsWith(INTERNAL, at + 1)) {
            return at + 1 + INTERNAL.length();
        }
        int colon = text.indexOf("): ", at, lines.end());
        return colon > 0 && Character.isDigit(text.charAt(colon - 1)) ? colon + "): ".length() : 0;
    }

    @Override
    public void read(Lines lines, Sections sections) {
        Section section = sections.wrapper();
        String file = readHead(lines.stripped(), sections, section);
        while (lines.next()) {
            int call = call(lines);
            if (call > 0) {
                String caller = lines.text().substring(lines.text().indexOf(' ', lines.start()) + 1, call);
                add(lines.from(call), file, caller, section);
                file = caller;
            } else if (lines.startsWith(NEXT)) {
                section = sections.wrapper();
                file = name(lines.from(lines.start() + NEXT.length()), section);
            } else if (lines.indexOf(OBJECT) >= 0) {
                section = section.isNamed() || section.hasFrames() ? sections.cause() : section;
                file = name(lines.from(lines.indexOf(OBJECT) + OBJECT.length()), section);
            } else if (!section.isNamed()
                    && !section.hasFrames()
                    && TypeName.leads(lines.text(), lines.start(), lines.end())) {
                file = name(lines.stripped(), section);
            }
        }
    }

    /** The statement, and the exception with its place where the first line tells it. Returns that place. */
    private static String readHead(String headline, Sections sections, Section section) {
        int uncaught = headline.indexOf(UNCAUGHT);
        int object = headline.indexOf(OBJECT);
        int at = uncaught >= 0 ? uncaught + UNCAUGHT.length() : object >= 0 ? object + OBJECT.length() : 0;
        if (at == 0) {
            int type = TypeName.find(headline, 0, headline.length());
            at = type < 0 ? headline.length() : type;
        }
        String file = at < headline.length() ? name(headline.substring(at), section) : "";
        String before = headline.substring(0, section.isNamed() ? at : headline.length());
        int context = before.indexOf(" {\"exception\":\"[object] (");
        sections.statement(context < 0 ? before : before.substring(0, context));
        return file;
    }

    /** {@code Shop\\NoStock: no stock in /app/Order.php:12} or {@code Shop\\NoStock(code: 0): no stock at /app/Order.php:12)}. */
    private static String name(String written, Section section) {
        int end = 0;
        while (end < written.length() && isInName(written.charAt(end))) {
            end++;
        }
        boolean withCode = written.startsWith("(code", end);
        int message = written.indexOf(withCode ? "): " : ": ", end) + (withCode ? 1 : 0);
        if (end == 0 || message < end && end < written.length()) {
            return "";
        }
        String rest = message < end ? "" : written.substring(message + 2);
        int in = Math.max(rest.lastIndexOf(" in /"), rest.lastIndexOf(" at /"));
        section.name(plain(written.substring(0, end)), in < 0 ? rest : rest.substring(0, in));
        return in < 0 ? "" : rest.substring(in + " in ".length());
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || c == '\\' || c == '_';
    }

    /**
     * @param file where the function lies, as far as the line above tells: {@code /app/Order.php(12): }
     * @param caller the same of this line
     */
    private static void add(String written, String file, String caller, Section section) {
        int open = written.indexOf('(');
        String name = function(open < 0 ? written : written.substring(0, open));
        if (name.isEmpty()) {
            return;
        }
        boolean builtIn = !section.hasFrames() && !file.isEmpty() && isSamePlace(file, caller);
        Owner owner = builtIn ? Owner.LANGUAGE : Libraries.PHP.ownerOf(name);
        section.add(new Frame(name, owner == Owner.APPLICATION ? Libraries.PHP.ownerOfFile(file) : owner));
    }

    /** The place where a function of the language throws is the place that called it. */
    private static boolean isSamePlace(String thrown, String caller) {
        int colon = thrown.lastIndexOf(':');
        int paren = caller.lastIndexOf('(', Math.max(caller.lastIndexOf("): "), 0));
        return colon > 0
                && paren > 0
                && thrown.startsWith(caller.substring(0, paren))
                && caller.startsWith(digits(thrown, colon + 1) + ")", paren + 1);
    }

    private static String digits(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Within JSON each backslash is two. */
    private static String plain(String name) {
        return name.replace("\\\\", "\\");
    }

    /** Without closures, proxies and what names the file of an anonymous class; empty when nothing is left. */
    private static String function(String written) {
        String name = plain(written);
        if (name.startsWith("{closure:") && name.indexOf('/') < 0) {
            name = name.substring("{closure:".length());
        }
        if (name.contains("{closure") || name.contains("__CG__")) {
            return "";
        }
        int anonymous = name.indexOf("class@anonymous");
        int arrow = name.lastIndexOf("->");
        return anonymous >= 0 && arrow > anonymous ? "class@anonymous" + name.substring(arrow) : name;
    }
}
