package dev.watchkeeper.engine.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How loud a line is. The order is stored in the database: never reorder, never insert. */
public enum Level {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    FATAL;

    private static final Map<String, Level> WORDS = Map.ofEntries(
            Map.entry("TRACE", TRACE),
            Map.entry("TRC", TRACE),
            Map.entry("VERBOSE", TRACE),
            Map.entry("VRB", TRACE),
            Map.entry("FINEST", TRACE),
            Map.entry("FINER", TRACE),
            Map.entry("TRIVIA", TRACE),
            Map.entry("DEBUG", DEBUG),
            Map.entry("DBG", DEBUG),
            Map.entry("DEBU", DEBUG),
            Map.entry("FINE", DEBUG),
            Map.entry("INFO", INFO),
            Map.entry("INF", INFO),
            Map.entry("INFORMATION", INFO),
            Map.entry("INFORMATIONAL", INFO),
            Map.entry("NOTICE", INFO),
            Map.entry("LOG", INFO),
            Map.entry("WARN", WARN),
            Map.entry("WARNING", WARN),
            Map.entry("WRN", WARN),
            Map.entry("ERROR", ERROR),
            Map.entry("ERR", ERROR),
            Map.entry("ERRO", ERROR),
            Map.entry("SEVERE", ERROR),
            Map.entry("FATAL", FATAL),
            Map.entry("FTL", FATAL),
            Map.entry("FATA", FATAL),
            Map.entry("CRITICAL", FATAL),
            Map.entry("CRIT", FATAL),
            Map.entry("ALERT", FATAL),
            Map.entry("EMERG", FATAL),
            Map.entry("EMERGENCY", FATAL),
            Map.entry("PANIC", FATAL),
            Map.entry("PANI", FATAL),
            Map.entry("DPANIC", FATAL));

    private static final int LONGEST = "INFORMATIONAL".length();

    /** What a word says, in any case; empty when the word is no level. */
    public static Optional<Level> of(String word) {
        if (word.length() < 3 || word.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(WORDS.get(word.toUpperCase(Locale.ROOT)));
    }

    /** A severity of syslog, 0 (emergency) to 7 (debug). */
    public static Level ofSyslog(int severity) {
        return switch (severity) {
            case 0, 1, 2 -> FATAL;
            case 3 -> ERROR;
            case 4 -> WARN;
            case 5, 6 -> INFO;
            default -> DEBUG;
        };
    }

    /** The level of an answered request. */
    public static Level ofStatus(int status) {
        if (status >= 500) {
            return ERROR;
        }
        return status >= 400 ? WARN : INFO;
    }
}
