package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refused logins in the lines that CrowdSec's parsers read, and the client to blame.
 *
 * <p>The map: {@code auth_failure} is a line of the class {@code auth_failure} or {@code brute_force}. Alarms are
 * counted on all other lines, though the truth is coarser there than a label {@code match:false}: it was taken from the
 * word that each parser uses for its kind of line, so that some lines that say "authentication failed" are among them,
 * and some packets of a VPN that say nothing are not.
 */
final class CrowdsecAuth implements Corpus {

    private static final Set<String> REFUSED = Set.of("auth_failure", "brute_force");

    @Override
    public String name() {
        return "crowdsec_parse";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Refusals refusals = new Refusals(REFUSED);
        for (LabelledLine line : lines) {
            boolean refused = line.truth("auth_failure").orElse("").equals("true");
            Optional<String> client = refused ? line.truth("meta", "source_ip") : Optional.empty();
            refusals.count(
                    line, engine.understand(line.text()), line.truth("test").orElse("?"), refused, client);
        }
        return refusals.score(name(), "crowdsec 1.0", List.of());
    }
}
