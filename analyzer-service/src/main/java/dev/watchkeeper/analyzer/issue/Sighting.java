package dev.watchkeeper.analyzer.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one stream that show the same trouble: made from a chunk when it is stored, merged when it is folded.
 *
 * @param evidence the first few of the lines
 */
public record Sighting(
        long code,
        String codeName,
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

    /** One line that shows the trouble, and the rule that says so. */
    public record Evidence(long stream, long offset, Instant time, String line, String rule) {}

    public Sighting {
        evidence = evidence.stream().limit(MOST_EVIDENCE).toList();
    }

    /** The same key is the same issue, on every replica and after every restart. */
    String keyIn(String scope) {
        return codeName + " " + scope;
    }

    /** One sighting a code, in the order in which the codes first come. */
    public static List<Sighting> merged(List<Sighting> sightings) {
        Map<Long, Sighting> byCode = new LinkedHashMap<>();
        sightings.forEach(sighting -> byCode.merge(sighting.code(), sighting, Sighting::and));
        return new ArrayList<>(byCode.values());
    }

    private Sighting and(Sighting later) {
        return new Sighting(
                code,
                codeName,
                component,
                troubleClass,
                category,
                severity,
                title,
                cause,
                advice,
                lines + later.lines,
                firstSeen.isBefore(later.firstSeen) ? firstSeen : later.firstSeen,
                lastSeen.isAfter(later.lastSeen) ? lastSeen : later.lastSeen,
                Stream.concat(evidence.stream(), later.evidence.stream()).toList());
    }
}
