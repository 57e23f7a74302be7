package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.settings.PathSettings;
import java.util.Map;

/** How the lines of some streams are read: by the engine, and by what users say about the streams' paths. */
public record Reading(Understanding understanding, Map<Long, PathSettings> paths) {

    public PathSettings of(long stream) {
        return paths.getOrDefault(stream, PathSettings.NONE);
    }
}
