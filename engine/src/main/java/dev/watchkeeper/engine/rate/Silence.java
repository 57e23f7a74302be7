package dev.watchkeeper.engine.rate;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.rate.count.Counters;
import dev.watchkeeper.engine.rate.count.Pulse;
import dev.watchkeeper.engine.rate.count.Subject;
import dev.watchkeeper.engine.rate.limit.SilenceLimits;
import dev.watchkeeper.engine.rate.rule.RateAlarm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A source that used to write has written nothing for far longer than it usually pauses. */
public final class Silence {

    private final SilenceLimits limits;

    public Silence(SilenceLimits limits) {
        this.limits = limits;
    }

    /**
     * Whether a source is silent that should not be.
     *
     * @param scaledDown true when somebody wanted it gone; then it may be silent
     */
    public Optional<RateAlarm> judge(String source, Pulse pulse, Instant now, boolean scaledDown) {
        Optional<Duration> usual = pulse.usualGap(limits.fewestGaps());
        Optional<Instant> last = pulse.last();
        if (scaledDown || usual.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Duration silent = Duration.between(last.get(), now);
        Duration patience = usual.get().multipliedBy(limits.timesGap());
        if (silent.compareTo(patience) <= 0 || silent.compareTo(limits.least()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new RateAlarm(
                "silent-source",
                "silent_source",
                Subject.SOURCE,
                source,
                Severity.MEDIUM,
                Counters.minuteOf(now),
                Map.of(
                        "silent_seconds",
                        silent.toSeconds(),
                        "usual_gap_seconds",
                        usual.get().toSeconds()),
                source + " has written nothing for " + silent.toMinutes() + " minutes, usually it pauses for "
                        + usual.get().toMinutes()));
    }
}
