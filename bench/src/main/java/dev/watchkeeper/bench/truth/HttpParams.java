package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import java.util.List;
import java.util.Map;

/** Values of arguments in combined access lines, ordinary ones and attacks. */
final class HttpParams implements Corpus {

    private static final double MOST_FALSE = 0.003;

    private static final Map<String, String> CLASSES = Map.of(
            "sqli", "web_attack_sqli",
            "xss", "web_attack_xss",
            "path-traversal", "web_attack_traversal",
            "cmdi", "web_attack_command");

    @Override
    public String name() {
        return "httpparams";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Attacked attacked = new Attacked();
        for (LabelledLine line : lines) {
            String kind = line.truth("attack").orElse("?");
            SeenLine seen = engine.understand(line.text());
            if (line.truth("malicious").orElse("").equals("true")) {
                attacked.countAttack(kind, CLASSES.getOrDefault(kind, "?"), seen, line.text());
            } else {
                attacked.countHarmless(kind, seen, line.text());
            }
        }
        return attacked.score(name(), "CRS", MOST_FALSE);
    }
}
