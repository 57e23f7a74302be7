package dev.watchkeeper.engine.format.weberror;

import dev.watchkeeper.engine.format.Level;
import java.util.Optional;

/** The levels of web servers: those of syslog, and Apache's {@code trace1} to {@code trace8}. */
final class ErrorLevel {

    private static final String TRACE = "trace";

    private ErrorLevel() {}

    static Optional<Level> of(String word) {
        boolean numbered = word.length() == TRACE.length() + 1 && word.startsWith(TRACE);
        return numbered ? Optional.of(Level.TRACE) : Level.of(word);
    }
}
