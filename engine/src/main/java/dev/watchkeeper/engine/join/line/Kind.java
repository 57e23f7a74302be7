package dev.watchkeeper.engine.join.line;

/** What a line is within a stack trace, whatever its language. */
public enum Kind {
    /** Nothing that a trace is known by. */
    NONE,

    /** Names an exception, and may stand below a message: {@code java.io.IOException: closed}. */
    EXCEPTION,

    /** Begins a trace and never belongs to a line before it: {@code Exception in thread "main" …}. */
    BEGINNING,

    /** Like {@code BEGINNING}, of Go: function names stand unindented below it. */
    GO_BEGINNING,

    /** Like {@code BEGINNING}, but who names the exception is still to come. */
    ANNOUNCEMENT,

    /** {@code Traceback (most recent call last):} of Python; the exception comes last. */
    TRACEBACK,

    /** {@code File "a.py", line 1} of Python: also begins what has no traceback, as syntax errors. */
    FILE,

    /** A call that was under way: {@code at a.b.C(D.java:1)}. */
    FRAME,

    /** A call that only has a number: {@code #1 main () at a.c:3}. */
    NUMBERED,

    /** {@code goroutine 1 [running]:}. */
    GOROUTINE,

    /** Names another exception behind the first: {@code Caused by: …}; its message may have more lines. */
    CAUSE,

    /** Any other line that is only found within traces: {@code ... 12 more}. */
    LINK,

    /** Says that the next traceback of Python belongs here, too. */
    CHAIN;

    /** True for what makes no sense without a line before it. */
    public boolean isRest() {
        return switch (this) {
            case FRAME, NUMBERED, CAUSE, LINK, CHAIN -> true;
            default -> false;
        };
    }

    /** True for what nobody writes below a message. */
    public boolean begins() {
        return this == BEGINNING || this == GO_BEGINNING || this == ANNOUNCEMENT;
    }
}
