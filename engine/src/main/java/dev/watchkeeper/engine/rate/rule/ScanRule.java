package dev.watchkeeper.engine.rate.rule;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.rate.count.Count;
import dev.watchkeeper.engine.rate.count.Subject;
import dev.watchkeeper.engine.rate.count.Trait;
import dev.watchkeeper.engine.rate.limit.ScanLimits;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One client looks for weak spots: paths that are not there, ports that are closed, one kind of attack after the other. */
public final class ScanRule implements RateRule {

    private final ScanLimits limits;

    public ScanRule(ScanLimits limits) {
        this.limits = limits;
    }

    @Override
    public Stream<RateAlarm> judge(Window window) {
        return window.subjects(Subject.CLIENT).stream()
                .filter(client -> looksIn(window.now(Subject.CLIENT, client)))
                .flatMap(client -> judge(window, client).stream());
    }

    private static boolean looksIn(Count count) {
        return count.of(Sign.PROBE) + count.of(Sign.BLOCKED) + count.of(Sign.ATTACK) + count.distinct(Trait.NAMED_USER)
                > 0;
    }

    private Optional<RateAlarm> judge(Window window, String client) {
        Count count = window.last(limits.minutes(), Subject.CLIENT, client);
        long users = count.distinct(Trait.NAMED_USER);
        if (users >= limits.users()) {
            // Who asks for all users is about to guess their passwords, as one who tries names at a login is.
            return Optional.of(
                    alarm("user-scan", client, window, count, "users", users, " that ask by number who the users are")
                            .as("brute_force"));
        }
        if (count.of(Sign.ATTACK) >= limits.attacks()) {
            return Optional.of(alarm(
                    "attack-series",
                    client,
                    window,
                    count,
                    "attacks",
                    count.of(Sign.ATTACK),
                    " that look like attacks"));
        }
        if (asksForWhatIsNotThere(count)) {
            long paths = count.distinct(Trait.PROBED_PATH);
            return Optional.of(alarm(
                    "path-scan",
                    client,
                    window,
                    count,
                    "paths",
                    paths,
                    ": " + Window.many(paths, "path") + " that are not there or not allowed"));
        }
        long targets = count.distinct(Trait.TARGET);
        return targets >= limits.targets()
                ? Optional.of(scan(
                        "port-scan",
                        client,
                        window,
                        Map.of("targets", targets, "refused", count.of(Sign.BLOCKED)),
                        Window.many(targets, "closed port") + " tried by " + client + in()))
                : Optional.empty();
    }

    private boolean asksForWhatIsNotThere(Count count) {
        int factor = count.of(Sign.CRAWLER) > 0 ? limits.crawlerFactor() : 1;
        long paths = count.distinct(Trait.PROBED_PATH);
        long pages = count.of(Sign.REQUEST) - count.of(Sign.ASSET);
        boolean mostly = count.of(Sign.PROBE) >= limits.share() * pages;
        return paths >= (long) limits.paths() * factor && (mostly || paths >= (long) limits.manyPaths() * factor);
    }

    private RateAlarm alarm(
            String rule, String client, Window window, Count count, String name, long number, String what) {
        long requests = count.of(Sign.REQUEST);
        return scan(
                rule,
                client,
                window,
                Map.of(name, number, "requests", requests),
                Window.many(name.equals("paths") ? count.of(Sign.PROBE) : number, "request") + " of " + requests
                        + " from " + client + in() + what);
    }

    private String in() {
        return " in " + Window.minutes(limits.minutes());
    }

    private static RateAlarm scan(
            String rule, String client, Window window, Map<String, Long> evidence, String sentence) {
        return new RateAlarm(
                rule,
                "web_attack_scanner",
                Subject.CLIENT,
                client,
                Severity.MEDIUM,
                window.minute(),
                evidence,
                sentence);
    }
}
