package dev.watchkeeper.analyzer.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one stream that show the same trouble: made when they are stored, merged when they are folded. It is told by
 * its earliest line, whatever the order in which its parts come.
 *
 * @param about what makes lines of one node one issue: their code, or their class and severity where it is gathered
 * @param code of the line that tells it
 * @param evidence the earliest few of the lines
 */
public record Sighting(
        String about,
        long code,
        @Nullable String component,
        String troubleClass,
        String category,
        String severity,
        String title,
        String cause,
        String advice,
        long lines,
        Instant firstSeen,
        Instant lastSeen,
        List<Evidence> evidence) {

    /** More lines of the same kind say nothing new. */
    public static final int MOST_EVIDENCE = 5;

    /** A longer line is cut: the whole one is in the log. */
    public static final int LONGEST_EVIDENCE = 4_000;

    static final Comparator<Evidence> EARLIEST_FIRST = Comparator.comparing(Evidence::time)
            .thenComparingLong(Evidence::stream)
            .thenComparingLong(Evidence::offset);

    /** One line that shows the trouble, and the rule that says so. */
    public record Evidence(long stream, long offset, Instant time, String line, String rule) {}

    public Sighting {
        evidence = evidence.stream().sorted(EARLIEST_FIRST).limit(MOST_EVIDENCE).toList();
    }

    /** The same key is the same issue, on every replica and after every restart. */
    String keyIn(String scope) {
        return about + " " + scope;
    }

    /** One sighting an issue, in the order in which they first come. */
    public static List<Sighting> merged(List<Sighting> sightings) {
        Map<String, Sighting> merged = new LinkedHashMap<>();
        sightings.forEach(sighting -> merged.merge(sighting.about(), sighting, Sighting::and));
        return new ArrayList<>(merged.values());
    }

    private Sighting and(Sighting other) {
        Sighting told = telling().compareTo(other.telling()) <= 0 ? this : other;
        return new Sighting(
                about,
                told.code,
                told.component,
                told.troubleClass,
                told.category,
                told.severity,
                told.title,
                told.cause,
                told.advice,
                lines + other.lines,
                told.firstSeen,
                lastSeen.isAfter(other.lastSeen) ? lastSeen : other.lastSeen,
                Stream.concat(evidence.stream(), other.evidence.stream()).toList());
    }

    private Telling telling() {
        return new Telling(firstSeen, component, troubleClass, category, severity, title, cause, advice, code);
    }
}
