package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.line.UnderstoodLine;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines by event minute, once by component and level, once by code. */
final class MinuteCounts {

    private static final int SECONDS = 60;

    /** The counts of one minute. */
    private static final class Minute {
        final Map<String, int[]> levels = new HashMap<>();
        final Map<Long, int[]> codes = new HashMap<>();
    }

    private final TreeMap<Long, Minute> minutes = new TreeMap<>();
    private long lastNumber = Long.MIN_VALUE;
    private Minute last = new Minute();

    void add(UnderstoodLine line) {
        ParsedLine parsed = line.parsed();
        long number = Math.floorDiv(parsed.time().getEpochSecond(), SECONDS);
        if (number != lastNumber) {
            // Lines come nearly in order, so mostly the minute is that of the line before.
            last = minutes.computeIfAbsent(number, unseen -> new Minute());
            lastNumber = number;
        }
        String component = parsed.fields().component();
        last.levels
                .computeIfAbsent(component == null ? "" : component, unseen -> new int[Level.values().length])[
                parsed.level().ordinal()]++;
        last.codes.computeIfAbsent(line.code().value(), unseen -> new int[1])[0]++;
    }

    /** Seven arrays: minute, component, level, lines; minute, code, lines. */
    void addTo(Tuple columns) {
        List<OffsetDateTime> levelMinutes = new ArrayList<>();
        List<String> components = new ArrayList<>();
        List<Short> levels = new ArrayList<>();
        List<Integer> levelLines = new ArrayList<>();
        List<OffsetDateTime> codeMinutes = new ArrayList<>();
        List<Long> codes = new ArrayList<>();
        List<Integer> codeLines = new ArrayList<>();
        minutes.forEach((number, minute) -> {
            OffsetDateTime start = Instant.ofEpochSecond(number * SECONDS).atOffset(ZoneOffset.UTC);
            minute.levels.forEach((component, lines) -> {
                for (short level = 0; level < lines.length; level++) {
                    if (lines[level] > 0) {
                        levelMinutes.add(start);
                        components.add(CleanText.of(component));
                        levels.add(level);
                        levelLines.add(lines[level]);
                    }
                }
            });
            minute.codes.forEach((code, lines) -> {
                codeMinutes.add(start);
                codes.add(code);
                codeLines.add(lines[0]);
            });
        });
        columns.addArrayOfOffsetDateTime(levelMinutes.toArray(OffsetDateTime[]::new))
                .addArrayOfString(components.toArray(String[]::new))
                .addArrayOfShort(levels.toArray(Short[]::new))
                .addArrayOfInteger(levelLines.toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(codeMinutes.toArray(OffsetDateTime[]::new))
                .addArrayOfLong(codes.toArray(Long[]::new))
                .addArrayOfInteger(codeLines.toArray(Integer[]::new));
    }
}
