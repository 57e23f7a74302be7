package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.format.Level;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one trouble.
 *
 * @param heal what a machine may safely do about it, where there is such a thing
 * @param minimumLevel quieter lines do not count, whatever they say
 */
public record Rule(
        String id,
        int version,
        TroubleClass troubleClass,
        Severity severity,
        String description,
        String cause,
        String advice,
        @Nullable String heal,
        Level minimumLevel,
        Condition condition,
        Examples examples,
        Written written) {

    /** With its version; a user's also with the hash of what it says, since a user may forget to raise the version. */
    public String name() {
        return written.hash() == null ? id + "@" + version : id + "@" + version + "+" + written.hash();
    }

    boolean hears(Level level) {
        return level.compareTo(minimumLevel) >= 0;
    }
}
