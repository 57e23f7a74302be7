package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.analyzer.issue.Sighting.Evidence;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lines have to say about trouble: the classed ones, gathered by code, told by their earliest line. */
final class Sightings {

    private static final Comparator<PlacedLine> EARLIEST_FIRST =
            Comparator.comparing(Sightings::time).thenComparingLong(PlacedLine::offset);

    private Sightings() {}

    static List<Sighting> of(long stream, List<PlacedLine> lines) {
        Map<Long, List<PlacedLine>> byCode = new LinkedHashMap<>();
        for (PlacedLine placed : lines) {
            if (placed.line().match().isPresent()) {
                byCode.computeIfAbsent(placed.line().code().value(), code -> new ArrayList<>())
                        .add(placed);
            }
        }
        return byCode.values().stream().map(its -> sighting(stream, its)).toList();
    }

    private static Sighting sighting(long stream, List<PlacedLine> lines) {
        lines.sort(EARLIEST_FIRST);
        UnderstoodLine first = lines.getFirst().line();
        Match match = first.match().orElseThrow();
        String component = first.parsed().fields().component();
        return new Sighting(
                first.code().value(),
                first.code().toString(),
                component == null ? null : CleanText.of(component),
                match.troubleClass().id(),
                match.troubleClass().category().title(),
                match.severity().name(),
                CleanText.of(match.title()),
                match.cause(),
                match.advice(),
                lines.size(),
                time(lines.getFirst()),
                time(lines.getLast()),
                lines.stream()
                        .limit(Sighting.MOST_EVIDENCE)
                        .map(line -> evidence(stream, line))
                        .toList());
    }

    private static Evidence evidence(long stream, PlacedLine placed) {
        String message = placed.line().parsed().message();
        return new Evidence(
                stream,
                placed.offset(),
                time(placed),
                // Cut before cleaning: a character that the cut tears apart is cleaned away.
                CleanText.of(message.substring(0, Math.min(message.length(), Sighting.LONGEST_EVIDENCE))),
                placed.line().match().orElseThrow().rule());
    }

    private static Instant time(PlacedLine placed) {
        return placed.line().parsed().time();
    }
}
