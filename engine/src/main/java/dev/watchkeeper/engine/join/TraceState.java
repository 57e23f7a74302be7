package dev.watchkeeper.engine.join;

import dev.watchkeeper.engine.join.line.Kind;
import dev.watchkeeper.engine.join.line.PhysicalLine;

/** How far the stack trace of an open event has come, and which lines that have no indentation go on with it. */
final class TraceState {

    private enum Stage {
        /** No trace so far. */
        NONE,

        /** An exception is named. Its message may have more lines before the frames come. */
        NAMED,

        /** Frames were seen, and are not expected to be followed by the exception. */
        FRAMES,

        /** Frames of Python, which names the exception below them. */
        NAME_DUE,

        /** Python has named the exception. Its message may have more lines before a chained one comes. */
        NAMED_LAST
    }

    private Stage stage = Stage.NONE;
    private boolean framesSeen;
    private boolean nameAwaited;
    private boolean chained;
    private boolean ofGo;

    /** Whether the event shows a trace, or at least an exception. */
    boolean begun() {
        return stage != Stage.NONE;
    }

    boolean framesSeen() {
        return framesSeen;
    }

    /** Whether a line with nothing known about it may be one of the message, if a frame proves it later. */
    boolean messageMayGoOn() {
        return stage == Stage.NAMED || stage == Stage.NAMED_LAST;
    }

    /** Whether an exception or a traceback that would start an event elsewhere is expected here. */
    boolean awaits(Kind kind) {
        return nameAwaited && (kind == Kind.EXCEPTION || kind == Kind.TRACEBACK || kind.begins());
    }

    /**
     * Whether an unindented line can only belong to this trace.
     *
     * @param heldBack whether lines before it wait for a proof that they belong to the message
     * @param anchored whether the event has a header, or announces something
     */
    boolean goesOnWith(PhysicalLine line, boolean heldBack, boolean anchored) {
        Kind kind = line.kind();
        boolean proves = !(heldBack && stage == Stage.NAMED_LAST);
        boolean known = switch (kind) {
            case CHAIN -> true;
            case LINK, CAUSE, FRAME, GOROUTINE -> proves;
            case NUMBERED -> proves && (begun() || anchored);
            case TRACEBACK -> chained;
            default -> false;
        };
        return known
                || awaits(kind)
                || stage == Stage.NAME_DUE && line.namesException()
                || ofGo && begun() && line.isOfGo();
    }

    /** Takes note of a line that belongs to the event for good. */
    void note(PhysicalLine line, boolean indented) {
        switch (line.kind()) {
            case EXCEPTION -> noteName(indented);
            case BEGINNING -> stage = Stage.NAMED;
            case GO_BEGINNING -> {
                stage = Stage.NAMED;
                ofGo = true;
                nameAwaited = line.says("runtime: ");
            }
            case ANNOUNCEMENT -> {
                stage = Stage.NAMED;
                nameAwaited = true;
            }
            case TRACEBACK, FILE -> {
                noteFrame(Stage.NAME_DUE);
                chained = false;
            }
            case FRAME, NUMBERED -> noteFrame(stage == Stage.NAME_DUE ? stage : Stage.FRAMES);
            case GOROUTINE -> {
                noteFrame(Stage.FRAMES);
                ofGo = true;
            }
            case CAUSE -> stage = Stage.NAMED;
            case CHAIN -> chained = true;
            case LINK -> stage = begun() ? stage : Stage.NAMED;
            case NONE -> noteOther(indented);
        }
    }

    private void noteOther(boolean indented) {
        if (indented && stage == Stage.NAMED) {
            // Frames of a kind that is not known here, or details: the message is over.
            stage = Stage.FRAMES;
        } else if (!indented && stage == Stage.NAME_DUE) {
            stage = Stage.NAMED_LAST;
        }
    }

    private void noteName(boolean indented) {
        if (stage == Stage.NAME_DUE) {
            stage = indented ? stage : Stage.NAMED_LAST;
        } else if (!indented || !framesSeen) {
            stage = Stage.NAMED;
        }
        nameAwaited = false;
    }

    private void noteFrame(Stage next) {
        stage = next;
        framesSeen = true;
        nameAwaited = false;
    }
}
