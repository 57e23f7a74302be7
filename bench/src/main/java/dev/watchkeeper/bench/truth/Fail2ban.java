package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import java.util.List;
import java.util.Set;

/**
 * Refused logins of all kinds of servers, and the client to blame. Its filters guess by hand what belongs to a login;
 * only those in their default mode are scored, and of the categories {@code auth_failure}.
 *
 * <p>The map: {@code auth_failure} is a line of the class {@code auth_failure}, {@code brute_force} or {@code
 * permission}, for a server that refuses an account or an address at its door says it in one of these words.
 */
final class Fail2ban implements Corpus {

    static final Set<String> REFUSED = Set.of("auth_failure", "brute_force", "permission");

    private static final double RECALL = 0.95;

    @Override
    public String name() {
        return "fail2ban";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Refusals refusals = new Refusals(REFUSED);
        for (LabelledLine line : lines) {
            boolean isScored = line.truth("category").orElse("").equals("auth_failure")
                    && line.truth("default_mode").orElse("").equals("true");
            if (isScored) {
                refusals.count(
                        line,
                        engine.understand(line.text()),
                        line.truth("filter").orElse("?"),
                        line.truth("match").orElse("").equals("true"),
                        line.truth("host"));
            }
        }
        return refusals.score(name(), "fail2ban 1.0", RECALL);
    }
}
