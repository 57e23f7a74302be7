package dev.watchkeeper.engine.rate.rule;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.rate.count.Count;
import dev.watchkeeper.engine.rate.count.Subject;
import dev.watchkeeper.engine.rate.count.Trait;
import dev.watchkeeper.engine.rate.limit.FloodLimits;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One client sends far more than its peers and than itself before, or hides how much by never asking the same twice. */
public final class FloodRule implements RateRule {

    private static final int AGENT_MINUTES = 2;

    private final FloodLimits limits;

    public FloodRule(FloodLimits limits) {
        this.limits = limits;
    }

    @Override
    public Stream<RateAlarm> judge(Window window) {
        long[] requests = window.everybody(Subject.CLIENT).stream()
                .mapToLong(count -> count.of(Sign.REQUEST))
                .filter(number -> number > 0)
                .sorted()
                .toArray();
        return window.subjects(Subject.CLIENT).stream()
                .flatMap(client -> Stream.<Optional<RateAlarm>>of(
                                tooMuch(window, client, requests), refused(window, client), disguised(window, client))
                        .flatMap(Optional::stream)
                        .limit(1));
    }

    /** @param everybody the requests of each client in this minute, the fewest first; this client's own are among them */
    private Optional<RateAlarm> tooMuch(Window window, String client, long[] everybody) {
        Count now = window.now(Subject.CLIENT, client);
        long requests = now.of(Sign.REQUEST);
        int factor = now.of(Sign.CRAWLER) > 0 ? limits.crawlerFactor() : 1;
        if (requests < (long) limits.perMinute() * factor) {
            return Optional.empty();
        }
        int peers = everybody.length - 1;
        long middle = peers < limits.fewestPeers() ? 0 : everybody[peers / 2];
        long before =
                window.before(1, limits.beforeMinutes(), Subject.CLIENT, client).of(Sign.REQUEST)
                        / limits.beforeMinutes();
        return requests >= middle * limits.timesPeers() * factor && requests >= before * limits.timesBefore()
                ? Optional.of(alarm(
                        "flood",
                        window,
                        client,
                        Map.of("requests", requests, "peers", middle, "before", before),
                        Window.many(requests, "request") + " from " + client + " in 1 minute, its peers send " + middle
                                + ", itself " + before + " before"))
                : Optional.empty();
    }

    private Optional<RateAlarm> refused(Window window, String client) {
        if (window.now(Subject.CLIENT, client).of(Sign.LIMITED) == 0) {
            return Optional.empty();
        }
        long limited =
                window.last(limits.limitedMinutes(), Subject.CLIENT, client).of(Sign.LIMITED);
        return limited >= limits.limited()
                ? Optional.of(alarm(
                        "limit-exceeded",
                        window,
                        client,
                        Map.of("refused", limited),
                        Window.many(limited, "request") + " from " + client + " refused as too many in "
                                + Window.minutes(limits.limitedMinutes())))
                : Optional.empty();
    }

    private Optional<RateAlarm> disguised(Window window, String client) {
        Count minute = window.now(Subject.CLIENT, client);
        long queries = minute.distinct(Trait.QUERY);
        long seconds = minute.distinct(Trait.SECOND);
        if (queries >= limits.freshQueries()
                && queries >= seconds * limits.freshPerSecond()
                && minute.distinct(Trait.PATH) == 1) {
            return Optional.of(alarm(
                    "cache-bypass",
                    window,
                    client,
                    Map.of("queries", queries, "seconds", seconds),
                    queries + " different queries for one path from " + client + " within "
                            + Window.many(seconds, "second")));
        }
        if (minute.distinct(Trait.AGENT) < 2) {
            return Optional.empty();
        }
        Count longer = window.last(AGENT_MINUTES, Subject.CLIENT, client);
        long names = longer.distinct(Trait.AGENT);
        return names >= limits.switchedAgents() && longer.of(Sign.REQUEST) <= names * limits.requestsPerAgent()
                ? Optional.of(alarm(
                        "switched-agents",
                        window,
                        client,
                        Map.of("agents", names, "requests", longer.of(Sign.REQUEST)),
                        Window.many(longer.of(Sign.REQUEST), "request") + " from " + client + " in "
                                + Window.minutes(AGENT_MINUTES) + " under " + names + " browser names"))
                : Optional.empty();
    }

    private static RateAlarm alarm(
            String rule, Window window, String client, Map<String, Long> evidence, String sentence) {
        return new RateAlarm(rule, "flood", Subject.CLIENT, client, Severity.HIGH, window.minute(), evidence, sentence);
    }
}
