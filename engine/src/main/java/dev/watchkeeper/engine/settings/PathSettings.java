package dev.watchkeeper.engine.settings;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.join.JoinRules;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the lines of a path are read.
 *
 * @param format is asked before all others; a line that is not its own is read as any other
 * @param zone counts for times that name none; empty: the one that counts for all
 * @param joining which lines start an event and which continue one
 * @param leastLevel quieter lines are not kept, only counted
 */
public record PathSettings(
        Optional<Format> format, Optional<ZoneId> zone, Optional<Level> leastLevel, JoinRules joining) {

    /** Nothing is said about the path. */
    public static final PathSettings NONE =
            new PathSettings(Optional.empty(), Optional.empty(), Optional.empty(), JoinRules.NONE);

    public boolean keeps(Level level) {
        return leastLevel.isEmpty() || level.compareTo(leastLevel.get()) >= 0;
    }
}
