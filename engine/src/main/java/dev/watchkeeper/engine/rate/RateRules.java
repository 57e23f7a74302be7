package dev.watchkeeper.engine.rate;

import dev.watchkeeper.engine.rate.count.Counters;
import dev.watchkeeper.engine.rate.limit.RateSettings;
import dev.watchkeeper.engine.rate.rule.BotRule;
import dev.watchkeeper.engine.rate.rule.ComponentRule;
import dev.watchkeeper.engine.rate.rule.FloodRule;
import dev.watchkeeper.engine.rate.rule.GuessRule;
import dev.watchkeeper.engine.rate.rule.RateAlarm;
import dev.watchkeeper.engine.rate.rule.RateRule;
import dev.watchkeeper.engine.rate.rule.ScanRule;
import dev.watchkeeper.engine.rate.rule.UserRule;
import dev.watchkeeper.engine.rate.rule.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rate rules: pure functions over counters, so that they may be asked again for any minute. */
public final class RateRules {

    private static final Comparator<RateAlarm> WORST_FIRST = Comparator.comparing(RateAlarm::severity)
            .thenComparing(RateAlarm::kind)
            .thenComparing(RateAlarm::subject)
            .thenComparing(RateAlarm::rule);

    private final List<RateRule> rules;

    public RateRules(RateSettings settings) {
        rules = List.of(
                new GuessRule(settings.login()),
                new UserRule(settings.login()),
                new ScanRule(settings.scan()),
                new FloodRule(settings.flood()),
                new BotRule(settings.bot()),
                new ComponentRule(settings.component()));
    }

    /** Who was out of bounds in this minute, the worst first. To be asked again when a late line changes the minute. */
    public List<RateAlarm> judge(Counters counters, long minute) {
        Window window = new Window(counters, minute);
        return rules.stream()
                .flatMap(rule -> rule.judge(window))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** The worst of each rule and subject over all minutes, in the order in which they first came up. */
    public List<RateAlarm> judgeAll(Counters counters) {
        Map<List<String>, RateAlarm> worst = new LinkedHashMap<>();
        for (long minute : counters.minutes()) {
            for (RateAlarm alarm : judge(counters, minute)) {
                List<String> key = List.of(alarm.rule(), alarm.kind().name(), alarm.subject());
                worst.merge(
                        key, alarm, (before, now) -> now.severity().compareTo(before.severity()) < 0 ? now : before);
            }
        }
        return new ArrayList<>(worst.values());
    }
}
