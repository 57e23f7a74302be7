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
        Examples examples) {

    String name() {
        return id + "@" + version;
    }

    boolean hears(Level level) {
        return level.compareTo(minimumLevel) >= 0;
    }
}
