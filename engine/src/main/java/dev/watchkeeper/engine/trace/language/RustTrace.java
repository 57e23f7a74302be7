package dev.watchkeeper.engine.trace.language;

import dev.watchkeeper.engine.trace.Language;
import dev.watchkeeper.engine.trace.Lines;
import dev.watchkeeper.engine.trace.Section;
import dev.watchkeeper.engine.trace.Sections;
import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Libraries;
import dev.watchkeeper.engine.trace.frame.Owner;
import dev.watchkeeper.engine.trace.frame.SourceFile;

/** Rust: {@code thread 'main' panicked at src/main.rs:5:10:}, the message, then {@code 4: shop::order::pay} with its file. */
public final class RustTrace implements Language {

    private static final String THREAD = "thread '";
    private static final String UNNAMED_THREAD = "thread <";
    private static final String PANICKED = " panicked at ";
    private static final String BACKTRACE = "stack backtrace:";
    private static final String NOTE = "note: run with `RUST_BACKTRACE";
    private static final int HASH = "::h0123456789abcdef".length();

    @Override
    public boolean shows(Lines lines) {
        return switch (lines.first()) {
            case 's', 'S' -> lines.endsWith("tack backtrace:");
            case 'n' -> lines.startsWith(NOTE);
            default -> false;
        };
    }

    @Override
    public void read(Lines lines, Sections sections) {
        Section section = sections.cause();
        String headline = lines.stripped();
        int panicked = headline.indexOf(PANICKED);
        String place = panicked < 0 ? "" : headline.substring(panicked + PANICKED.length());
        String message = "";
        boolean backtrace = false;
        while (lines.next()) {
            if (lines.startsWith(BACKTRACE) || lines.startsWith("S" + BACKTRACE.substring(1))) {
                backtrace = true;
            } else if (backtrace) {
                readFrame(lines, section);
            } else if (message.isEmpty() && !lines.startsWith(NOTE)) {
                message = lines.stripped();
            }
        }
        if (panicked < 0) {
            sections.statement(headline);
            section.saysAlways();
            return;
        }
        sections.statement(beforeThread(headline, panicked));
        int quoted = place.startsWith("'") ? place.lastIndexOf("', ") : -1;
        section.name("panic", quoted > 0 ? place.substring(1, quoted) : message).saysAlways();
        if (!section.hasFrames()) {
            addFile(quoted > 0 ? place.substring(quoted + "', ".length()) : place, section);
        }
    }

    private static String beforeThread(String headline, int panicked) {
        int thread = Math.max(headline.lastIndexOf(THREAD, panicked), headline.lastIndexOf(UNNAMED_THREAD, panicked));
        return headline.substring(0, thread < 0 ? panicked : thread);
    }

    /** Without a backtrace the file is all there is. */
    private static void addFile(String place, Section section) {
        int end = place.indexOf(':');
        String path = end < 0 ? place : place.substring(0, end);
        section.add(new Frame(SourceFile.shortName(path), Libraries.RUST.ownerOfFile(path)));
    }

    private static void readFrame(Lines lines, Section section) {
        if (lines.startsWith("at ")) {
            Owner owner = Libraries.RUST.ownerOfFile(lines.stripped());
            if (owner != Owner.APPLICATION) {
                section.lastBelongsTo(owner);
            }
            return;
        }
        int at = lines.start();
        while (at < lines.end() && Character.isDigit(lines.text().charAt(at))) {
            at++;
        }
        if (at == lines.start() || !lines.text().startsWith(": ", at)) {
            return;
        }
        String written = lines.from(at + 2).strip();
        int address = written.startsWith("0x") ? written.indexOf(" - ") : -1;
        String name = function(address < 0 ? written : written.substring(address + " - ".length()));
        if (!name.isEmpty()) {
            // Functions of C belong to the system.
            section.add(new Frame(name, name.contains("::") ? Libraries.RUST.ownerOf(name) : Owner.LANGUAGE));
        }
    }

    /** {@code <shop::Order<T> as shop::Pay>::pay::{{closure}}::h1f2e…}: shop::Order::pay. */
    private static String function(String written) {
        int hash = written.length() - HASH;
        boolean hashed = hash > 0 && written.startsWith("::h", hash) && written.indexOf(':', hash + 2) < 0;
        String rest = hashed ? written.substring(0, hash) : written;
        if (rest.startsWith("<")) {
            int end = closing(rest);
            int as = rest.indexOf(" as ");
            rest = rest.substring(1, as > 0 && as < end ? as : end) + rest.substring(Math.min(end + 1, rest.length()));
        }
        StringBuilder name = new StringBuilder();
        for (String part : withoutGenerics(rest).split("::", -1)) {
            if (!part.startsWith("{") && !part.isEmpty()) {
                name.append(name.isEmpty() ? "" : "::").append(part);
            }
        }
        return name.toString();
    }

    private static int closing(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            depth += step(name, i);
            if (depth == 0) {
                return i;
            }
        }
        return name.length();
    }

    private static String withoutGenerics(String name) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            int step = step(name, i);
            if (depth == 0 && step == 0) {
                rest.append(name.charAt(i));
            }
            depth = Math.max(depth + step, 0);
        }
        return rest.toString();
    }

    /** How much deeper an angle leads; the one of an arrow does not count. */
    private static int step(String name, int at) {
        return switch (name.charAt(at)) {
            case '<' -> 1;
            case '>' -> at > 0 && name.charAt(at - 1) == '-' ? 0 : -1;
            default -> 0;
        };
    }
}
