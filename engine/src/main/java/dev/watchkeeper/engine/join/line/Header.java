package dev.watchkeeper.engine.join.line;

/** What a line begins with, and so what may belong to it. */
public enum Header {
    /** Nothing known: only what looks like part of a trace belongs to it. */
    NONE,

    /** A level, as in {@code ERROR: disk full}: lines that are indented below it belong to it. */
    LEVEL,

    /** A time: lines that begin with nothing known belong to it, too. */
    TIME,

    /** The line is complete in itself, as access lines and JSON objects are: nothing belongs to it. */
    WHOLE
}
