package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.PlacedLine;

/** Lines of one stream, counted as they come. What is counted side by side is added up in the order of the offsets. */
public final class Counting {

    final LevelCounts levels = new LevelCounts();
    final CodeCounts codes = new CodeCounts();
    final Sightings sightings = new Sightings();

    public void add(PlacedLine line) {
        levels.add(line);
        codes.add(line);
        sightings.add(line);
    }

    /** @param behind of lines that follow all that were counted here */
    public void add(Counting behind) {
        levels.add(behind.levels);
        codes.add(behind.codes);
        sightings.add(behind.sightings);
    }
}
