package dev.watchkeeper.collector.batch;

import dev.watchkeeper.collector.tail.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs whose streams stand still while others go on: their bytes are not read again, but offered again later. */
final class HeldRuns {

    private record Held(Run run, Instant until) {

        boolean isDue(Instant now) {
            return !until.isAfter(now);
        }
    }

    private final Clock clock;
    private final Map<Long, Held> held = new LinkedHashMap<>();

    HeldRuns(Clock clock) {
        this.clock = clock;
    }

    void hold(Run run, Duration pause) {
        held.put(run.stream(), new Held(run, clock.instant().plus(pause)));
    }

    boolean isAnyDue() {
        Instant now = clock.instant();
        return held.values().stream().anyMatch(one -> one.isDue(now));
    }

    /** They are held no more: who could not offer them holds them again. */
    List<Run> takeDue() {
        Instant now = clock.instant();
        List<Run> due = held.values().stream()
                .filter(one -> one.isDue(now))
                .map(Held::run)
                .toList();
        due.forEach(run -> held.remove(run.stream()));
        return due;
    }

    Set<Long> streams() {
        return held.keySet();
    }

    long bytes() {
        return held.values().stream().mapToLong(one -> one.run().bytes()).sum();
    }
}
