package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.analyzer.issue.Sighting.Evidence;
import dev.watchkeeper.analyzer.issue.Telling;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.code.Code;
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

    private final Map<Long, List<PlacedLine>> byCode = new LinkedHashMap<>();

    void add(PlacedLine placed) {
        if (placed.line().match().isPresent()) {
            byCode.computeIfAbsent(placed.line().code().value(), code -> new ArrayList<>())
                    .add(placed);
        }
    }

    void add(Sightings behind) {
        behind.byCode.forEach((code, lines) ->
                byCode.computeIfAbsent(code, unseen -> new ArrayList<>()).addAll(lines));
    }

    List<Sighting> of(long stream) {
        return byCode.values().stream().map(its -> sighting(stream, its)).toList();
    }

    private static Sighting sighting(long stream, List<PlacedLine> lines) {
        lines.sort(EARLIEST_FIRST);
        Telling told = told(lines);
        Code code = lines.getFirst().line().code();
        return new Sighting(
                code.value(),
                code.toString(),
                told.component(),
                told.troubleClass(),
                told.category(),
                told.severity(),
                told.title(),
                told.cause(),
                told.advice(),
                lines.size(),
                time(lines.getFirst()),
                time(lines.getLast()),
                lines.stream()
                        .limit(Sighting.MOST_EVIDENCE)
                        .map(line -> evidence(stream, line))
                        .toList());
    }

    /** @param lines from the earliest to the latest */
    private static Telling told(List<PlacedLine> lines) {
        Telling told = telling(lines.getFirst());
        for (int i = 1; i < lines.size() && time(lines.get(i)).equals(told.time()); i++) {
            Telling other = telling(lines.get(i));
            told = other.compareTo(told) < 0 ? other : told;
        }
        return told;
    }

    private static Telling telling(PlacedLine placed) {
        Match match = placed.line().match().orElseThrow();
        String component = placed.line().parsed().fields().component();
        return new Telling(
                time(placed),
                component == null ? null : CleanText.of(component),
                match.troubleClass().id(),
                match.troubleClass().category().title(),
                match.severity().name(),
                CleanText.of(match.title()),
                match.cause(),
                match.advice());
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
