package dev.watchkeeper.bench.corpus;

import dev.watchkeeper.engine.rate.RateRules;
import dev.watchkeeper.engine.rate.count.Counters;
import dev.watchkeeper.engine.rate.count.Subject;
import dev.watchkeeper.engine.rate.limit.RateSettings;
import dev.watchkeeper.engine.rate.rule.RateAlarm;
import dev.watchkeeper.engine.rate.sight.Sightings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the engine says of clients after the lines of one log: by its rate rules, and by single requests. */
public final class RateReading {

    /** A class of trouble, and the client it is laid to. */
    public record Charge(String troubleClass, String client) {}

    private final List<RateAlarm> alarms;
    private final Set<Charge> byLine = new HashSet<>();

    public RateReading(List<SeenLine> log) {
        Counters counters = new Counters(RateSettings.STANDARD.subjects());
        for (SeenLine line : log) {
            counters.take(Sightings.of(line.understood()));
            line.match()
                    .map(match -> match.troubleClass().id())
                    .filter(trouble -> trouble.startsWith("web_attack_"))
                    .ifPresent(trouble ->
                            line.field("client_ip").ifPresent(client -> byLine.add(new Charge(trouble, client))));
        }
        alarms = new RateRules(RateSettings.STANDARD).judgeAll(counters);
    }

    public List<RateAlarm> alarms() {
        return alarms;
    }

    /** Everything that is laid to a client. */
    public List<Charge> charges() {
        List<Charge> charges = new ArrayList<>(byLine);
        alarms.stream()
                .filter(alarm -> alarm.kind() == Subject.CLIENT)
                .map(alarm -> new Charge(alarm.troubleClass(), alarm.subject()))
                .forEach(charges::add);
        return charges;
    }
}
