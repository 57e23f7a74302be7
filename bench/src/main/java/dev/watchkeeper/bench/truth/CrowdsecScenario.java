package dev.watchkeeper.bench.truth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.RateReading;
import dev.watchkeeper.bench.corpus.RateReading.Charge;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whole logs and the alerts that CrowdSec's scenarios raise on them: right is a client with a class that means the same.
 *
 * <p>Their behaviours in our classes: brute force and user enumeration of whatever
 * service are {@code brute_force}; {@code http:dos} is {@code flood} or {@code rate_limited}; a scan of whatever kind is
 * {@code web_attack_scanner}; an exploit is any {@code web_attack_}, since their names say which hole and ours which kind.
 * Spam, fraud, travel, audits of Kubernetes, what a process does on a host and their own test marks are nothing we have a
 * class for, nor has the flaw of sshd that shows in its timeouts; they are not scored, but counted. Where a scenario's name says more than its behaviour, the name decides.
 */
final class CrowdsecScenario implements Corpus {

    private static final Bar BAR = new Bar.AtLeast(0.90, 0.90);
    private static final Set<String> ATTACKS = Set.of(
            "web_attack_sqli",
            "web_attack_xss",
            "web_attack_traversal",
            "web_attack_command",
            "web_attack_scanner",
            "web_attack_other");
    private static final Set<String> SCANS = Set.of("web_attack_scanner");
    private static final Set<String> GUESSES = Set.of("brute_force");
    private static final Set<String> FLOODS = Set.of("flood", "rate_limited");

    /** Scans that one or two requests give away: their path or their agent is known for it. */
    private static final Set<String> ONE_REQUEST_SCANS = Set.of(
            "http-bad-user-agent",
            "http-open-proxy",
            "http-sensitive-files",
            "http-technology-probing",
            "http-admin-interface-probing",
            "http-sap-interface-probing");

    @Override
    public String name() {
        return "crowdsec_scenario";
    }

    @Override
    public Score score(List<LabelledLine> logs, EngineReading engine) {
        Tally tally = new Tally();
        int others = 0;
        int unclassed = 0;
        for (LabelledLine log : logs) {
            RateReading reading = new RateReading(log.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(engine::understand)
                    .toList());
            List<String> wanted = new ArrayList<>();
            for (JsonNode alert : log.label().path("alerts")) {
                wanted.addAll(sources(alert));
                unclassed += count(tally, log, alert, reading) ? 0 : 1;
            }
            others += (int) reading.charges().stream()
                    .map(Charge::client)
                    .distinct()
                    .filter(client -> wanted.stream().noneMatch(source -> isSame(source, client)))
                    .count();
        }
        return new Score(
                name(),
                "class and client of an alert",
                tally.figure(),
                "crowdsec 1.0",
                BAR.text(),
                BAR.isMet(tally.share(), tally.missed()),
                details(tally, unclassed, others),
                tally.misses());
    }

    private static List<String> details(Tally tally, int unclassed, int others) {
        List<String> details = new ArrayList<>();
        details.add("rates            " + tally.figureOf(field -> !field.startsWith("one request")));
        details.add("single requests  " + tally.figureOf(field -> field.startsWith("one request")));
        details.add("not scored, no class of ours or no source: " + unclassed);
        details.add("clients alarmed beside the wanted ones: " + others);
        details.addAll(tally.byField());
        return details;
    }

    /** False where there is nothing to be right about. */
    private static boolean count(Tally tally, LabelledLine log, JsonNode alert, RateReading reading) {
        String scenario = alert.path("scenario").asText();
        String shortName = scenario.substring(scenario.indexOf('/') + 1);
        Set<String> classes = classes(shortName, alert.path("behavior").asText(""));
        List<String> sources = sources(alert);
        if (classes.isEmpty() || sources.isEmpty()) {
            return false;
        }
        boolean right = reading.charges().stream()
                .anyMatch(charge -> classes.contains(charge.troubleClass())
                        && sources.stream().anyMatch(source -> isSame(source, charge.client())));
        boolean oneRequest = classes.equals(ATTACKS) || ONE_REQUEST_SCANS.contains(shortName);
        String kind = classes.equals(ATTACKS) ? "attack" : classes.iterator().next();
        tally.count(
                log.truth("test").orElse("?"),
                log.text(),
                oneRequest ? "one request, " + kind : kind,
                scenario + " " + sources,
                Optional.of(reading.charges().toString()),
                right);
        return true;
    }

    private static Set<String> classes(String scenario, String behaviour) {
        if (scenario.endsWith("-generic-test") || scenario.startsWith("impossible-travel")) {
            return Set.of();
        }
        if (scenario.contains("rate-limit") || scenario.contains("limit-violation") || scenario.contains("req-limit")) {
            return FLOODS;
        }
        if (scenario.contains("bot-protection") || scenario.contains("error-limit")) {
            return ATTACKS;
        }
        if (scenario.endsWith("-bf") || scenario.contains("user-enum") || behaviour.contains("bruteforce")) {
            return GUESSES;
        }
        if (scenario.endsWith("user_enum") || scenario.endsWith("-scan") || behaviour.endsWith(":scan")) {
            return scenario.startsWith("openappsec") ? ATTACKS : SCANS;
        }
        if (behaviour.equals("http:dos")) {
            return FLOODS;
        }
        return behaviour.endsWith(":exploit") && !behaviour.startsWith("ssh:") ? ATTACKS : Set.of();
    }

    private static List<String> sources(JsonNode alert) {
        List<String> sources = new ArrayList<>();
        alert.path("sources").forEach(source -> sources.add(source.asText()));
        return sources;
    }

    /** Only literals are read, so nothing is asked of a name server. */
    private static boolean isSame(String source, String client) {
        try {
            return source.equals(client) || InetAddress.ofLiteral(source).equals(InetAddress.ofLiteral(client));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
