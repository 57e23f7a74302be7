package dev.watchkeeper.engine.trace.language;

import dev.watchkeeper.engine.trace.Language;
import dev.watchkeeper.engine.trace.Lines;
import dev.watchkeeper.engine.trace.Section;
import dev.watchkeeper.engine.trace.Sections;
import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Libraries;
import dev.watchkeeper.engine.trace.frame.Owner;

/** Go: {@code panic: …}, {@code goroutine 1 [running]:}, then a function a line and below each its file. */
public final class GoTrace implements Language {

    private static final String GOROUTINE = "goroutine ";
    private static final String PANIC = "panic: ";
    private static final String FATAL = "fatal error: ";
    private static final String CREATED_BY = "created by ";

    @Override
    public boolean shows(Lines lines) {
        return lines.first() == 'g' && lines.startsWith(GOROUTINE) && lines.endsWith("]:") || isFile(lines);
    }

    /** A tab, then a path: {@code /app/order.go:12 +0x1d}. */
    private static boolean isFile(Lines lines) {
        if (lines.indent() == 0 || lines.isBlank()) {
            return false;
        }
        int dot = lines.indexOf(".go:");
        int digit = dot + ".go:".length();
        return dot > 0
                && digit < lines.end()
                && Character.isDigit(lines.text().charAt(digit))
                && (lines.indexOf(" ") < 0 || lines.indexOf(" ") > dot);
    }

    @Override
    public void read(Lines lines, Sections sections) {
        Section section = sections.cause();
        readHeadline(lines.stripped(), sections, section);
        String function = "";
        boolean within = false;
        while (lines.next()) {
            if (lines.startsWith(GOROUTINE) && lines.endsWith("]:")) {
                if (within) {
                    // All others only stood by.
                    return;
                }
                within = true;
            } else if (isFile(lines)) {
                add(function, lines.text().substring(lines.start(), lines.indexOf(".go:")), section);
                function = "";
            } else if (lines.startsWith("panic(")) {
                // What ran because of the panic stands above it.
                section.forgetFrames();
                function = "";
            } else if (!section.isNamed() && (lines.startsWith(PANIC) || lines.startsWith(FATAL))) {
                name(lines.stripped(), 0, section);
            } else {
                function = lines.startsWith(CREATED_BY) ? "" : lines.stripped();
            }
        }
    }

    private static void readHeadline(String headline, Sections sections, Section section) {
        int at = headline.indexOf(headline.contains(PANIC) ? PANIC : FATAL);
        sections.statement(at < 0 ? headline : headline.substring(0, at));
        if (at >= 0) {
            name(headline, at, section);
        }
    }

    /** Errors are values in Go: a panic may carry any of them, and only its text tells which. */
    private static void name(String line, int at, Section section) {
        int colon = line.indexOf(": ", at);
        section.name(line.substring(at, colon), line.substring(colon + 2).replace(" [recovered]", ""))
                .saysAlways();
    }

    private static void add(String written, String path, Section section) {
        String name = function(written);
        if (name.isEmpty()) {
            return;
        }
        Owner owner = Libraries.GO.ownerOf(name);
        section.add(new Frame(name, owner == Owner.APPLICATION ? Libraries.GO.ownerOfFile(path) : owner));
    }

    /** {@code main.(*Order).Pay.func2.1(0xc000, 0x5)}: main.Order.Pay. */
    private static String function(String written) {
        int end = written.endsWith(")") ? opening(written) : written.length();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < end; i++) {
            char c = written.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0 && "()*]".indexOf(c) < 0) {
                name.append(c);
            }
        }
        int cut = name.indexOf("..");
        String whole = cut < 0 ? name.toString() : name.substring(0, cut) + name.substring(cut + 1);
        return whole.indexOf(' ') >= 0 || whole.indexOf('.') < 0 ? "" : withoutClosures(whole);
    }

    /** Where the arguments begin. */
    private static int opening(String written) {
        int depth = 0;
        for (int i = written.length() - 1; i >= 0; i--) {
            depth += written.charAt(i) == ')' ? 1 : written.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return written.length();
    }

    private static String withoutClosures(String name) {
        String rest = name.endsWith("-fm") ? name.substring(0, name.length() - 3) : name;
        int dot = rest.lastIndexOf('.');
        while (dot > 0 && isGenerated(rest.substring(dot + 1)) && rest.indexOf('.') < dot) {
            rest = rest.substring(0, dot);
            dot = rest.lastIndexOf('.');
        }
        return rest;
    }

    /** {@code func1}, {@code 2}, {@code gowrap1}, {@code deferwrap1}, {@code func1-range2}. */
    private static boolean isGenerated(String part) {
        int to = part.length();
        while (to > 0 && Character.isDigit(part.charAt(to - 1))) {
            to--;
        }
        boolean numbered = to < part.length();
        String word = part.substring(0, to);
        return numbered
                && (word.isEmpty()
                        || word.equals("func")
                        || word.equals("gowrap")
                        || word.equals("deferwrap")
                        || word.startsWith("func") && word.endsWith("-range"));
    }
}
