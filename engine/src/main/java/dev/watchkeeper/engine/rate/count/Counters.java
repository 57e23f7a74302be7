package dev.watchkeeper.engine.rate.count;

import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All counts by subject and event minute. The counters of two analyzers, added, are those that one would have counted.
 */
public final class Counters {

    private static final long SECONDS = 60;

    private final Map<Subject, TreeMap<Long, Minute>> minutes = new EnumMap<>(Subject.class);
    private final int most;

    /**
     * Starts with nothing counted.
     *
     * @param most how many subjects of a kind are kept a minute
     */
    public Counters(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one subject is kept, got " + most);
        }
        this.most = most;
    }

    /** The minute an event belongs to. */
    public static long minuteOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    /** When a minute starts. */
    public static Instant startOf(long minute) {
        return Instant.ofEpochSecond(minute * SECONDS);
    }

    public void take(Sighting sighting) {
        count(Subject.CLIENT, sighting.client(), sighting);
        count(Subject.COMPONENT, sighting.component(), sighting);
        if (sighting.shows(Sign.FAILED_LOGIN) || sighting.shows(Sign.REPEATED_FAILURE) || sighting.shows(Sign.LOGIN)) {
            count(Subject.USER, sighting.user(), sighting);
        }
    }

    private void count(Subject kind, @Nullable String name, Sighting sighting) {
        if (name != null && !name.isEmpty() && !name.equals("-")) {
            minute(kind, minuteOf(sighting.time())).take(name, sighting);
        }
    }

    public void addAll(Counters other) {
        other.minutes.forEach((kind, theirs) ->
                theirs.forEach((minute, counted) -> minute(kind, minute).addAll(counted)));
    }

    private Minute minute(Subject kind, long minute) {
        return minutes.computeIfAbsent(kind, none -> new TreeMap<>()).computeIfAbsent(minute, none -> new Minute(most));
    }

    /** Minutes before this one are no longer asked for. */
    public void forgetBefore(long minute) {
        minutes.values().forEach(all -> all.headMap(minute).clear());
    }

    /** The minutes in which anything was counted, the oldest first. */
    public Set<Long> minutes() {
        Set<Long> all = new TreeSet<>();
        minutes.values().forEach(counted -> all.addAll(counted.keySet()));
        return all;
    }

    /** Who was seen in this minute. */
    public List<String> subjects(Subject kind, long minute) {
        Minute counted = of(kind).get(minute);
        return counted == null ? List.of() : counted.subjects();
    }

    /** What was counted of everybody in this minute. */
    public Collection<Count> counts(Subject kind, long minute) {
        Minute counted = of(kind).get(minute);
        return counted == null ? List.of() : List.copyOf(counted.counts());
    }

    /** What was counted of a subject, both minutes included. */
    public Count count(Subject kind, String name, long first, long last) {
        Count sum = new Count();
        if (first <= last) {
            of(kind).subMap(first, true, last, true)
                    .values()
                    .forEach(minute -> minute.of(name).ifPresent(sum::addAll));
        }
        return sum;
    }

    /** What was counted of a subject in one minute. */
    public Count count(Subject kind, String name, long minute) {
        Minute counted = of(kind).get(minute);
        return counted == null ? new Count() : counted.of(name).orElseGet(Count::new);
    }

    /** Sightings that found no room, of all minutes kept. */
    public long overflow() {
        return minutes.values().stream()
                .flatMap(all -> all.values().stream())
                .mapToLong(Minute::overflow)
                .sum();
    }

    private TreeMap<Long, Minute> of(Subject kind) {
        return minutes.getOrDefault(kind, new TreeMap<>());
    }
}
