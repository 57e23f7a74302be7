package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.engine.format.Level;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines by event minute, component and level. */
final class LevelCounts {

    private static final int LEVELS = Level.values().length;

    private final TreeMap<Long, Map<String, int[]>> minutes = new TreeMap<>();
    private long lastMinute;
    private Map<String, int[]> last = Map.of();

    void add(PlacedLine line) {
        long minute = Minute.of(line);
        if (minute != lastMinute || last.isEmpty()) {
            // Lines come nearly in order, so mostly the minute is that of the line before.
            last = minutes.computeIfAbsent(minute, unseen -> new HashMap<>());
            lastMinute = minute;
        }
        String component = line.line().parsed().fields().component();
        int[] lines = last.computeIfAbsent(component == null ? "" : component, unseen -> new int[LEVELS]);
        lines[line.line().parsed().level().ordinal()]++;
    }

    void add(LevelCounts other) {
        other.minutes.forEach((minute, byComponent) -> byComponent.forEach((component, more) -> {
            int[] lines = minutes.computeIfAbsent(minute, unseen -> new HashMap<>())
                    .computeIfAbsent(component, unseen -> new int[LEVELS]);
            for (int level = 0; level < LEVELS; level++) {
                lines[level] += more[level];
            }
        }));
    }

    /** Four arrays: minute, component, level, lines. */
    void addTo(Tuple columns) {
        List<OffsetDateTime> starts = new ArrayList<>();
        List<String> components = new ArrayList<>();
        List<Short> levels = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        minutes.forEach((minute, byComponent) -> byComponent.forEach((component, lines) -> {
            for (short level = 0; level < LEVELS; level++) {
                if (lines[level] > 0) {
                    starts.add(Minute.start(minute));
                    components.add(CleanText.of(component));
                    levels.add(level);
                    counts.add(lines[level]);
                }
            }
        }));
        columns.addArrayOfOffsetDateTime(starts.toArray(OffsetDateTime[]::new))
                .addArrayOfString(components.toArray(String[]::new))
                .addArrayOfShort(levels.toArray(Short[]::new))
                .addArrayOfInteger(counts.toArray(Integer[]::new));
    }
}
