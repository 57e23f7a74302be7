package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What Wazuh calls the lines of hosts: the mean of its categories' recalls, without {@code other}. */
final class Wazuh implements Corpus {

    private static final Bar BAR = new Bar.AtLeast(0.70, 0.70);
    private static final String CALM = "none";
    private static final Set<String> ATTACKS = Set.of(
            "web_attack_sqli",
            "web_attack_xss",
            "web_attack_traversal",
            "web_attack_command",
            "web_attack_scanner",
            "web_attack_other",
            "brute_force",
            "flood");

    /**
     * Its categories in our classes. A success is no trouble, and neither are most of its network lines (a client came
     * and went), so there the right answer is none; a denied directory or printer is one of permission, and a server
     * that refuses a client's question may say so in the words of its subject.
     */
    static final Map<String, Set<String>> MAP = Map.of(
            "auth_failure", Set.of("auth_failure", "brute_force"),
            "auth_success", Set.of(CALM),
            "network", Set.of(CALM, "network"),
            "access_denied", Set.of("permission", "auth_failure"),
            "system_error",
                    Set.of("permission", "dns", "hardware_kernel", "service_crash", "error_logged", "config_error"),
            "service_availability", Set.of("service_crash", "restart_loop", "silent_source"),
            "attack", ATTACKS,
            "scan", ATTACKS,
            "sqli", Set.of("web_attack_sqli"));

    @Override
    public String name() {
        return "wazuh";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Map<String, Tally> categories = new TreeMap<>();
        Tally all = new Tally();
        for (LabelledLine line : lines) {
            String category = line.truth("category").orElse("other");
            Set<String> right = MAP.get(category);
            if (right != null && line.truth("host_log").orElse("").equals("true")) {
                SeenLine seen = engine.understand(line.text());
                Optional<String> got =
                        seen.match().map(match -> match.troubleClass().id());
                boolean isRight = right.contains(got.orElse(CALM));
                all.count(category, line.text(), "class", category, got, isRight);
                categories
                        .computeIfAbsent(category, name -> new Tally())
                        .count(category, line.text(), "class", category, got, isRight);
            }
        }
        double mean =
                categories.values().stream().mapToDouble(Tally::share).average().orElse(0);
        return new Score(
                name(),
                "macro recall of " + categories.size() + " categories",
                String.format(Locale.ROOT, "%.4f", mean),
                "wazuh 1.0",
                BAR.text(),
                BAR.isMet(mean, all.missed()),
                all.byKind(),
                all.misses());
    }
}
