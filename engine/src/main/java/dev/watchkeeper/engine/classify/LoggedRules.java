package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.format.Level;
import java.util.List;
import java.util.Map;

/** The last word of the book: an application that calls a line an error is believed, even when no rule knows why. */
record LoggedRules(TroubleClass error, TroubleClass fatal) {

    private static final String CAUSE = "The application reported this itself; no rule knows the cause.";
    private static final String ADVICE = "Read the lines around it, and what changed before it was seen first.";

    static LoggedRules of(Map<String, TroubleClass> classes) {
        TroubleClass error = classes.get("error_logged");
        TroubleClass fatal = classes.get("fatal_logged");
        if (error == null || fatal == null) {
            throw new IllegalArgumentException("the classes must hold error_logged and fatal_logged");
        }
        return new LoggedRules(error, fatal);
    }

    Match match(Level level, String title) {
        TroubleClass of = level == Level.FATAL ? fatal : error;
        return new Match(of, of.severity(), of.id() + "@1", title, CAUSE, ADVICE, title, List.of());
    }
}
