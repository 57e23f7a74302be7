package dev.watchkeeper.engine.rate.rule;

import dev.watchkeeper.engine.rate.count.Count;
import dev.watchkeeper.engine.rate.count.Counters;
import dev.watchkeeper.engine.rate.count.Subject;
import java.util.Collection;
import java.util.List;

/** The counters as they stand at the end of one minute. */
public record Window(Counters counters, long minute) {

    /** Who was seen in the last minute: of the others everything has been said before. */
    List<String> subjects(Subject kind) {
        return counters.subjects(kind, minute);
    }

    /** What everybody did in the last minute. */
    Collection<Count> everybody(Subject kind) {
        return counters.counts(kind, minute);
    }

    /** What a subject did in the last minute. */
    Count now(Subject kind, String subject) {
        return counters.count(kind, subject, minute);
    }

    /** What a subject did in so many last minutes. */
    Count last(int minutes, Subject kind, String subject) {
        return counters.count(kind, subject, minute - minutes + 1, minute);
    }

    /** What it did in so many minutes before the last so many. */
    Count before(int last, int minutes, Subject kind, String subject) {
        return counters.count(kind, subject, minute - last - minutes + 1, minute - last);
    }

    static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes == 60 ? "1 hour" : minutes + " minutes";
    }

    static String many(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
