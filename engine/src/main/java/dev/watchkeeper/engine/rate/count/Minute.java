package dev.watchkeeper.engine.rate.count;

import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The counts of one minute. Of more subjects than are kept, those with the smallest hashes stay: one that stays in the end
 * was never dropped before, so its count is whole, whatever came in which order.
 */
final class Minute {

    private record Ranked(long hash, String name) implements Comparable<Ranked> {

        Ranked(String name) {
            this(Distinct.hash(name), name);
        }

        @Override
        public int compareTo(Ranked other) {
            int byHash = Long.compareUnsigned(hash, other.hash);
            return byHash == 0 ? name.compareTo(other.name) : byHash;
        }
    }

    private final TreeMap<Ranked, Count> counts = new TreeMap<>();
    private final int most;
    private long all;

    Minute(int most) {
        this.most = most;
    }

    void take(String subject, Sighting sighting) {
        all += sighting.times();
        counts.computeIfAbsent(new Ranked(subject), none -> new Count()).take(sighting);
        dropTooMany();
    }

    void addAll(Minute other) {
        all += other.all;
        other.counts.forEach((subject, count) -> {
            counts.computeIfAbsent(subject, none -> new Count()).addAll(count);
            dropTooMany();
        });
    }

    private void dropTooMany() {
        if (counts.size() > most) {
            counts.pollLastEntry();
        }
    }

    Optional<Count> of(String subject) {
        return Optional.ofNullable(counts.get(new Ranked(subject)));
    }

    List<String> subjects() {
        return counts.keySet().stream().map(Ranked::name).toList();
    }

    Collection<Count> counts() {
        return counts.values();
    }

    /** Sightings of subjects for whom there was no room. */
    long overflow() {
        return all
                - counts.values().stream()
                        .mapToLong(count -> count.of(Sign.LINE))
                        .sum();
    }
}
