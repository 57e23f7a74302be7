package dev.watchkeeper.analyzer.chunk;

import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.analyzer.issue.Sighting.Evidence;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a chunk has to say about trouble: its classed lines, gathered by code. */
final class ChunkSightings {

    private ChunkSightings() {}

    static List<Sighting> of(Chunk chunk) {
        Map<Long, List<PlacedLine>> byCode = new LinkedHashMap<>();
        for (PlacedLine placed : chunk.lines()) {
            if (placed.line().match().isPresent()) {
                byCode.computeIfAbsent(placed.line().code().value(), code -> new ArrayList<>())
                        .add(placed);
            }
        }
        return byCode.values().stream().map(lines -> sighting(chunk, lines)).toList();
    }

    private static Sighting sighting(Chunk chunk, List<PlacedLine> lines) {
        UnderstoodLine first = lines.getFirst().line();
        Match match = first.match().orElseThrow();
        List<Instant> times =
                lines.stream().map(line -> line.line().parsed().time()).sorted().toList();
        return new Sighting(
                first.code().value(),
                first.code().toString(),
                CleanText.of(first.parsed().fields().component()),
                match.troubleClass().id(),
                match.troubleClass().category().title(),
                match.severity().name(),
                clean(match.title()),
                match.cause(),
                match.advice(),
                lines.size(),
                times.getFirst(),
                times.getLast(),
                lines.stream()
                        .limit(Sighting.MOST_EVIDENCE)
                        .map(line -> evidence(chunk, line))
                        .toList());
    }

    private static Evidence evidence(Chunk chunk, PlacedLine placed) {
        String message = clean(placed.line().parsed().message());
        return new Evidence(
                chunk.stream(),
                chunk.first() + placed.at(),
                placed.line().parsed().time(),
                clean(message.substring(0, Math.min(message.length(), Sighting.LONGEST_EVIDENCE))),
                placed.line().match().orElseThrow().rule());
    }

    private static String clean(String text) {
        String clean = CleanText.of(text);
        return clean == null ? "" : clean;
    }
}
