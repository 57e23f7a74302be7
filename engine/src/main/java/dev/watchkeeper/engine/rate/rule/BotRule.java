package dev.watchkeeper.engine.rate.rule;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.rate.count.Count;
import dev.watchkeeper.engine.rate.count.Subject;
import dev.watchkeeper.engine.rate.limit.BotLimits;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program fills in forms: sooner than a person could, and without ever looking at the page. */
public final class BotRule implements RateRule {

    private final BotLimits limits;

    public BotRule(BotLimits limits) {
        this.limits = limits;
    }

    @Override
    public Stream<RateAlarm> judge(Window window) {
        return window.subjects(Subject.CLIENT).stream().flatMap(client -> judge(window, client).stream());
    }

    private Optional<RateAlarm> judge(Window window, String client) {
        if (!window.now(Subject.CLIENT, client).sentForm()) {
            return Optional.empty();
        }
        Count count = window.last(limits.minutes(), Subject.CLIENT, client);
        long forms = count.formsSentWithin(Duration.ofSeconds(limits.fastestPerson()));
        if (forms < limits.forms() || count.of(Sign.ASSET) > 0) {
            return Optional.empty();
        }
        return Optional.of(new RateAlarm(
                "form-bot",
                "web_attack_other",
                Subject.CLIENT,
                client,
                Severity.LOW,
                window.minute(),
                Map.of("forms", forms, "requests", count.of(Sign.REQUEST)),
                Window.many(forms, "form") + " sent by " + client + " within " + limits.fastestPerson()
                        + " seconds, no image or style fetched in " + Window.minutes(limits.minutes())));
    }
}
