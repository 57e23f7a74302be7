package dev.watchkeeper.engine.join;

import dev.watchkeeper.engine.join.line.Header;
import dev.watchkeeper.engine.join.line.Kind;
import dev.watchkeeper.engine.join.line.PhysicalLine;
import org.jspecify.annotations.Nullable;

/** What is known of an open event, as far as it decides whether the next line belongs to it. */
final class EventShape {

    /** What a line is to the event before it. */
    enum Verdict {
        STARTS,
        CONTINUES,

        /** It continues the event if a frame comes soon, and starts one otherwise. */
        MAY_CONTINUE
    }

    /**
     * Lines without anything known about them that belong to a line with a time. A statement or a document may be
     * that long; a program that also prints lines without a time must not vanish behind one that had it.
     */
    static final int MOST_BARE_LINES = 500;

    private final Header header;
    private final int indent;
    private final boolean announces;
    private final @Nullable JsonLines json;
    private final TraceState trace = new TraceState();
    private int bareLines;
    private boolean nextBelongs;
    private boolean bracketOpen;
    private boolean slowLogTime;
    private boolean headerAlone;

    private EventShape(Header header, int indent, boolean announces, @Nullable JsonLines json) {
        this.header = header;
        this.indent = indent;
        this.announces = announces;
        this.json = json;
    }

    static EventShape startedBy(PhysicalLine line) {
        if (line.isBlank()) {
            return new EventShape(Header.WHOLE, 0, false, null);
        }
        JsonLines json = JsonLines.openedBy(line);
        Header header = json == null ? line.header() : Header.NONE;
        boolean announces = ":{[(,=".indexOf(line.last()) >= 0;
        EventShape shape = new EventShape(header, isAtMargin(line) ? 0 : line.indent(), announces, json);
        shape.note(line);
        return shape;
    }

    /** Part of a trace, or a padded level: such a line is indented wherever it stands, and what follows it may be less. */
    private static boolean isAtMargin(PhysicalLine line) {
        Kind kind = line.kind();
        return line.indent() > 0 && (kind.isRest() || kind == Kind.FILE || kind == Kind.TRACEBACK || line.isPadded());
    }

    /**
     * @param heldBack whether lines before this one wait for a proof that they belong to the event
     */
    Verdict judge(PhysicalLine line, boolean heldBack) {
        if (json != null) {
            return json.takes(line) ? Verdict.CONTINUES : Verdict.STARTS;
        }
        if (header == Header.WHOLE) {
            return Verdict.STARTS;
        }
        return line.indent() > indent ? judgeIndented(line, heldBack) : judgeUnindented(line, heldBack);
    }

    /**
     * Below a header or an exception, everything indented belongs to it. Below any other line only what cannot stand
     * alone does: a frame, or what a tab or an announcing colon ties to it.
     */
    private Verdict judgeIndented(PhysicalLine line, boolean heldBack) {
        if (line.kind().isRest() || isNextGroup(line)) {
            return trace.goesOnWith(line, heldBack, true) ? Verdict.CONTINUES : Verdict.STARTS;
        }
        if (nextBelongs) {
            return Verdict.CONTINUES;
        }
        if (line.isPadded()) {
            return Verdict.STARTS;
        }
        if (heldBack) {
            return Verdict.MAY_CONTINUE;
        }
        boolean tied = isAnchored() || trace.begun() || line.startsWithTab() && line.kind() != Kind.FILE;
        return tied ? Verdict.CONTINUES : Verdict.STARTS;
    }

    /** Python indents even the first line of an exception group. */
    private boolean isNextGroup(PhysicalLine line) {
        return line.kind() == Kind.TRACEBACK && line.says("+ ") && (trace.framesSeen() || !isAnchored());
    }

    private Verdict judgeUnindented(PhysicalLine line, boolean heldBack) {
        Kind kind = line.kind();
        if (trace.goesOnWith(line, heldBack, isAnchored()) || bracketOpen && line.closesBracket()) {
            return Verdict.CONTINUES;
        }
        Header found = line.header();
        if (headerAlone && found == Header.LEVEL || slowLogTime && line.says("# User@Host: ")) {
            return Verdict.CONTINUES;
        }
        boolean namesError = found == Header.LEVEL && kind == Kind.EXCEPTION;
        if (found != Header.NONE && !namesError || kind.begins()) {
            return Verdict.STARTS;
        }
        if (nextBelongs || mayStandBelowHeader(kind)) {
            return Verdict.CONTINUES;
        }
        if (kind == Kind.EXCEPTION || kind == Kind.TRACEBACK) {
            return Verdict.STARTS;
        }
        return trace.messageMayGoOn() ? Verdict.MAY_CONTINUE : Verdict.STARTS;
    }

    /** Once frames were seen, what follows them without any sign of a trace is something new. */
    private boolean mayStandBelowHeader(Kind kind) {
        if (trace.framesSeen()) {
            return false;
        }
        boolean exception = kind == Kind.EXCEPTION || kind == Kind.TRACEBACK;
        return switch (header) {
            case TIME -> bareLines < MOST_BARE_LINES;
            case LEVEL -> exception && !trace.begun();
            case NONE -> kind == Kind.TRACEBACK && announces;
            case WHOLE -> false;
        };
    }

    private boolean isAnchored() {
        return header != Header.NONE || announces;
    }

    /** Takes note of a line that belongs to the event for good. */
    void note(PhysicalLine line) {
        boolean indented = line.indent() > indent;
        bareLines += indented ? 0 : 1;
        trace.note(line, indented);
        boolean opensMessage = line.last() == ':' && (line.kind() == Kind.BEGINNING || line.kind() == Kind.CAUSE);
        nextBelongs = opensMessage || line.endsWithBackslash();
        bracketOpen = line.opensBracket() || bracketOpen && (indented || !line.closesBracket());
        slowLogTime = line.says("# Time: ");
        headerAlone = line.isHeaderAlone();
    }

    /** A blank line ends what a backslash or a colon promised. */
    void noteBlank() {
        nextBelongs = false;
    }
}
