package dev.watchkeeper.engine.trace;

/** Knows how one language writes stack traces. */
public interface Language {

    /** Whether this line, not the first of its text, can only be a part of such a trace. Cheap when it is not. */
    boolean shows(Lines lines);

    /** Reads a text in which {@link #shows} found a line; the first line has not been read. */
    void read(Lines lines, Sections sections);
}
