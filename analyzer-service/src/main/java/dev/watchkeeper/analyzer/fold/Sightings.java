package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.analyzer.issue.Sighting.Evidence;
import dev.watchkeeper.analyzer.issue.Telling;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.classify.TroubleClass;
import dev.watchkeeper.engine.code.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lines have to say about trouble: the classed ones, gathered by what makes them one issue, told by their earliest line. */
final class Sightings {

    private static final Comparator<PlacedLine> EARLIEST_FIRST =
            Comparator.comparing(Sightings::time).thenComparingLong(PlacedLine::offset);

    private final Map<About, List<PlacedLine>> lines = new LinkedHashMap<>();

    /** What makes lines one issue. */
    private sealed interface About {

        String name();

        record Said(Code code) implements About {
            @Override
            public String name() {
                return code.toString();
            }
        }

        /** Of a class that is gathered. */
        record Done(TroubleClass troubleClass, Severity severity) implements About {
            @Override
            public String name() {
                return troubleClass.id() + " " + severity;
            }
        }

        static About of(Code code, Match match) {
            return match.troubleClass().gathered() ? new Done(match.troubleClass(), match.severity()) : new Said(code);
        }
    }

    void add(PlacedLine placed) {
        placed.line()
                .match()
                .ifPresent(match -> with(About.of(placed.line().code(), match)).add(placed));
    }

    void add(Sightings behind) {
        behind.lines.forEach((about, more) -> with(about).addAll(more));
    }

    private List<PlacedLine> with(About about) {
        return lines.computeIfAbsent(about, unseen -> new ArrayList<>());
    }

    List<Sighting> of(long stream) {
        return lines.entrySet().stream()
                .map(entry -> sighting(stream, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Sighting sighting(long stream, About about, List<PlacedLine> lines) {
        lines.sort(EARLIEST_FIRST);
        Telling told = told(lines);
        return new Sighting(
                about.name(),
                told.code(),
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
                match.advice(),
                placed.line().code().value());
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
