package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import java.util.List;
import java.util.Map;

/**
 * Requests of the tests of a rule set for web firewalls, in combined access lines. Those of paranoia levels 1 and 2 without
 * a body count, if their kind is one of ours: how a request is put together is none. Requests that the tests call
 * harmless throughout must raise no alarm.
 */
final class Crs implements Corpus {

    private static final double MOST_FALSE = 0.03;

    /** What their kinds are called here. Code that runs on the server is a command, whatever its language. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("sqli", "web_attack_sqli"),
            Map.entry("xss", "web_attack_xss"),
            Map.entry("path_traversal_lfi", "web_attack_traversal"),
            Map.entry("rfi", "web_attack_traversal"),
            Map.entry("rce", "web_attack_command"),
            Map.entry("php_injection", "web_attack_command"),
            Map.entry("java_injection", "web_attack_command"),
            Map.entry("generic_injection_ssrf_ssti", "web_attack_other"),
            Map.entry("protocol_attack", "web_attack_other"),
            Map.entry("session_fixation", "web_attack_other"),
            Map.entry("scanner", "web_attack_scanner"));

    @Override
    public String name() {
        return "crs";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Attacked attacked = new Attacked();
        for (LabelledLine line : lines) {
            if (isTrue(line, "has_body")) {
                continue;
            }
            String kind = line.truth("attack").orElse("?");
            String level = line.truth("paranoia_level").orElse("?");
            String wanted = CLASSES.get(kind);
            SeenLine seen = engine.understand(line.text());
            if (isTrue(line, "benign_all")) {
                attacked.countHarmless(kind, seen, line.text());
            } else if (isTrue(line, "expect") && wanted != null && (level.equals("1") || level.equals("2"))) {
                attacked.countAttack(kind, wanted, seen, line.text());
            }
        }
        return attacked.score(name(), "CRS 1.0", MOST_FALSE);
    }

    private static boolean isTrue(LabelledLine line, String key) {
        return line.truth(key).orElse("").equals("true");
    }
}
