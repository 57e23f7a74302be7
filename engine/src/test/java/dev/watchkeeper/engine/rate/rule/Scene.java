package dev.watchkeeper.engine.rate.rule;

import dev.watchkeeper.engine.rate.RateRules;
import dev.watchkeeper.engine.rate.count.Counters;
import dev.watchkeeper.engine.rate.limit.RateSettings;
import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/** Something that happened over some time, and what the rules say of it. */
public final class Scene {

    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    public static final String CLIENT = "203.0.113.9";

    private final Counters counters = new Counters(RateSettings.STANDARD.subjects());

    /** The same thing, again and again, with a pause between. */
    public Scene happens(int times, Duration pause, IntFunction<Sighting> what) {
        return happens(START, times, pause, what);
    }

    public Scene happens(Instant from, int times, Duration pause, IntFunction<Sighting> what) {
        for (int i = 0; i < times; i++) {
            Sighting sighting = what.apply(i);
            counters.take(new Sighting(
                    from.plus(pause.multipliedBy(i)),
                    sighting.times(),
                    sighting.signs(),
                    sighting.client(),
                    sighting.user(),
                    sighting.component(),
                    sighting.method(),
                    sighting.path(),
                    sighting.query(),
                    sighting.agent(),
                    sighting.target()));
        }
        return this;
    }

    public List<RateAlarm> alarms() {
        return new RateRules(RateSettings.STANDARD).judgeAll(counters);
    }

    public List<String> rules() {
        return alarms().stream().map(RateAlarm::rule).toList();
    }

    public static Sighting line(Sign... signs) {
        return Sighting.at(START, signs);
    }

    public static Sighting failure(String user) {
        return line(Sign.FAILED_LOGIN).from(CLIENT).by(user);
    }

    public static Sighting page(String path) {
        return line(Sign.REQUEST).from(CLIENT).asking("GET", path, path).with("Mozilla/5.0 Firefox/140.0");
    }

    public static Sighting missing(String path) {
        return line(Sign.REQUEST, Sign.PROBE).from(CLIENT).asking("GET", path, path);
    }
}
