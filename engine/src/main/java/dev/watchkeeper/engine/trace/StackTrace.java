package dev.watchkeeper.engine.trace;

import dev.watchkeeper.engine.shape.ExceptionName;
import dev.watchkeeper.engine.trace.language.DotNetTrace;
import dev.watchkeeper.engine.trace.language.GoTrace;
import dev.watchkeeper.engine.trace.language.JavaTrace;
import dev.watchkeeper.engine.trace.language.NodeTrace;
import dev.watchkeeper.engine.trace.language.PhpTrace;
import dev.watchkeeper.engine.trace.language.PythonTrace;
import dev.watchkeeper.engine.trace.language.RubyTrace;
import dev.watchkeeper.engine.trace.language.RustTrace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a message of several lines says which problem it is: the statement that was logged, the types that were
 * thrown, and the place.
 *
 * <p>The place is up to five functions of the application, from where the root cause was thrown outwards, each once;
 * where the trace holds none of the application, those of its libraries, then those of the language. So an edit
 * elsewhere in a file, another depth of recursion, another proxy or an upgrade of a framework makes no other problem,
 * while the same trouble in another part of the application is another problem; reached through another door it may be.
 *
 * <p>What an exception says counts only where the place leaves open what happened: the root cause was thrown by a
 * library or by the system, which throw the same type for a full disk and for a closed connection, or it shows no
 * frame. An exception that the application throws itself is told by its place, whatever customer its message names. A
 * statement that repeats such a message loses that part.
 *
 * @param statement the first line without the exception in it; empty when the trace stands alone
 * @param types outermost first, the root cause last, each once
 * @param message what the root cause says, if that counts, else empty
 * @param place empty when the text shows no frame
 * @param thrown the outermost type, or empty
 */
public record StackTrace(String statement, List<String> types, String message, List<String> place, String thrown) {

    private static final List<Language> LANGUAGES = List.of(
            new JavaTrace(),
            new DotNetTrace(),
            new NodeTrace(),
            new PythonTrace(),
            new GoTrace(),
            new RubyTrace(),
            new PhpTrace(),
            new RustTrace());

    private static final int MOST_TYPES = 6;

    /** A trace that begins further down belongs to something else. */
    private static final int MOST_LINES_BEFORE = 400;

    private static final int SHORTEST_REPEATED = 4;
    private static final String CAUSED_BY = "Caused by: ";

    /** Empty for a message of one line, which costs no more than to find that out. */
    public static Optional<StackTrace> of(String message) {
        return message.indexOf('\n') < 0 ? Optional.empty() : Optional.of(read(message));
    }

    /** The type that a message of several lines says was thrown; of a chain the outermost. */
    public static Optional<String> typeIn(String message) {
        return of(message).map(StackTrace::thrown).filter(type -> !type.isEmpty());
    }

    private static StackTrace read(String message) {
        Sections sections = new Sections();
        Lines lines = new Lines(message);
        Language language = language(lines);
        lines = new Lines(message);
        lines.next();
        if (language == null) {
            readMentions(lines, sections);
        } else {
            language.read(lines, sections);
        }
        return of(sections);
    }

    private static @Nullable Language language(Lines lines) {
        lines.next();
        for (int i = 0; i < MOST_LINES_BEFORE && lines.next(); i++) {
            if (!lines.isBlank()) {
                for (Language language : LANGUAGES) {
                    if (language.shows(lines)) {
                        return language;
                    }
                }
            }
        }
        return null;
    }

    /** Without any frame: the types that begin a line. */
    private static void readMentions(Lines lines, Sections sections) {
        sections.statement(lines.stripped());
        for (int i = 0; i < MOST_LINES_BEFORE && lines.next(); i++) {
            int from = lines.startsWith(CAUSED_BY) ? lines.start() + CAUSED_BY.length() : lines.start();
            if (lines.indent() == 0 && TypeName.leadsSurely(lines.text(), from, lines.end())) {
                sections.cause()
                        .name(
                                lines.text().substring(from, ExceptionName.dottedEnd(lines.text(), from, lines.end())),
                                "");
            }
        }
    }

    private static StackTrace of(Sections sections) {
        SequencedSet<String> types = new LinkedHashSet<>();
        String statement = sections.statement();
        String thrown = "";
        for (Section section : sections.chain()) {
            if (section.isNamed()) {
                thrown = thrown.isEmpty() ? section.type() : thrown;
                types.addLast(section.type());
                statement = section.messageCounts() ? statement : without(section.message(), statement);
            }
        }
        if (types.size() > MOST_TYPES) {
            String root = types.removeLast();
            types = new LinkedHashSet<>(new ArrayList<>(types).subList(0, MOST_TYPES - 1));
            types.addLast(root);
        }
        Section root = sections.chain().peekLast();
        String message = root != null && root.isNamed() && root.messageCounts() ? root.message() : "";
        return new StackTrace(
                statement.equals(thrown) ? "" : statement, List.copyOf(types), message, Place.of(sections), thrown);
    }

    private static String without(String message, String statement) {
        if (message.length() < SHORTEST_REPEATED || !statement.contains(message)) {
            return statement;
        }
        String rest = statement.replace(message, "").strip();
        return rest.endsWith(":") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
