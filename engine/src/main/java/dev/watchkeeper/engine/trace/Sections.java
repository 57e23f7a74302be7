package dev.watchkeeper.engine.trace;

import dev.watchkeeper.engine.shape.ExceptionName;
import java.util.ArrayDeque;
import java.util.Deque;

/** A trace while it is read: what the application said of it, and the exceptions, the outermost first. */
public final class Sections {

    private final Deque<Section> chain = new ArrayDeque<>();
    private String statement = "";

    /** What was logged together with the exception; empty when the trace stands alone. */
    public void statement(String text) {
        statement = text.strip();
    }

    /** An exception within those so far. */
    public Section cause() {
        Section section = new Section();
        chain.addLast(section);
        return section;
    }

    /** An exception around those so far, for writers that begin with the root cause. */
    public Section wrapper() {
        Section section = new Section();
        chain.addFirst(section);
        return section;
    }

    public boolean isEmpty() {
        return chain.isEmpty();
    }

    /** Looks for the type of {@code section} in the first line of a text; what stands before it is the statement. */
    public void readHeadline(String headline, Section section) {
        int at = TypeName.find(headline, 0, headline.length());
        if (at < 0) {
            statement(headline);
            return;
        }
        int end = ExceptionName.dottedEnd(headline, at, headline.length());
        section.name(headline.substring(at, end), headline.substring(Math.min(end + 1, headline.length())));
        statement(headline.substring(0, at));
    }

    String statement() {
        return statement;
    }

    Deque<Section> chain() {
        return chain;
    }
}
