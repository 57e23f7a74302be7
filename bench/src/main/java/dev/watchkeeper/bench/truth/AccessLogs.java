package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.RateReading;
import dev.watchkeeper.bench.corpus.RateReading.Charge;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Access logs of a scanner, of bots and of ordinary sites, scored per client: scanners must be named, visitors of ordinary
 * sites must not, whatever they call themselves. Bots that fill in forms are told beside it, since some of them came once
 * and did nothing that a visitor does not do.
 */
final class AccessLogs implements Corpus {

    private static final Bar BAR = new Bar.AtLeast(0.90, 0.90);
    private static final double MOST_FALSE = 0.002;

    /** A client of a kind of log. */
    private record Visitor(String kind, String client) {}

    @Override
    public String name() {
        return "accesslogs";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Map<String, List<SeenLine>> logs = new LinkedHashMap<>();
        Set<Visitor> visitors = new HashSet<>();
        for (LabelledLine line : lines) {
            String kind = line.truth("kind").orElse("?");
            logs.computeIfAbsent(kind, none -> new ArrayList<>()).add(engine.understand(line.text()));
            visitors.add(new Visitor(kind, line.truth("client").orElse("?")));
        }
        Map<String, RateReading> readings = new LinkedHashMap<>();
        logs.forEach((kind, log) -> readings.put(kind, new RateReading(log)));
        Tally scanners = new Tally();
        Tally bots = new Tally();
        Tally ordinary = new Tally();
        for (Visitor visitor : visitors) {
            Set<String> charges = Optional.ofNullable(readings.get(visitor.kind())).orElseThrow().charges().stream()
                    .filter(charge -> charge.client().equals(visitor.client()))
                    .map(Charge::troubleClass)
                    .collect(Collectors.toSet());
            if (visitor.kind().startsWith("scanner:")) {
                count(scanners, visitor, charges, charges.stream().anyMatch(AccessLogs::isScan));
            } else if (visitor.kind().startsWith("bots:")) {
                count(bots, visitor, charges, !charges.isEmpty());
            } else {
                count(ordinary, visitor, charges, charges.isEmpty());
            }
        }
        double falseShare = 1 - ordinary.share();
        List<String> details = new ArrayList<>(List.of(
                "scanners named             " + scanners.figure(),
                "bots noticed               " + bots.figure(),
                "ordinary visitors at peace " + ordinary.figure()));
        ordinary.misses().forEach(miss -> details.add("false alarm: " + miss.line() + " " + miss.got()));
        return new Score(
                name(),
                "scanners named; false alarms",
                String.format(Locale.ROOT, "%s; %.4f of visitors", scanners.figure(), falseShare),
                "crowdsec",
                BAR.text() + "; <= " + MOST_FALSE,
                BAR.isMet(scanners.share(), scanners.missed()) && falseShare <= MOST_FALSE,
                details,
                scanners.misses());
    }

    private static void count(Tally tally, Visitor visitor, Set<String> charges, boolean right) {
        tally.count(visitor.kind(), visitor.client(), "client", visitor.kind(), Optional.of(charges.toString()), right);
    }

    private static boolean isScan(String troubleClass) {
        return troubleClass.startsWith("web_attack_");
    }
}
