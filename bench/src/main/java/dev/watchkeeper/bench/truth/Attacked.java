package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Miss;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import dev.watchkeeper.engine.classify.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts requests as a server logs them, the target raw as it was sent: those that show an attack must be called one,
 * others must not. Which class they are called by is told beside it.
 */
final class Attacked {

    private static final Bar BAR = new Bar.AtLeast(0.92, 0.92);

    private final Tally attacks = new Tally();
    private final Tally classes = new Tally();
    private final Tally harmless = new Tally();

    /** @param wanted the class of ours that says what the attack is after */
    void countAttack(String kind, String wanted, SeenLine seen, String line) {
        Optional<String> got = attack(seen);
        attacks.count(kind, line, "attack", wanted, got, got.isPresent());
        if (got.isPresent()) {
            classes.count(kind, line, "class", wanted, got, got.get().equals(wanted));
        }
    }

    void countHarmless(String kind, SeenLine seen, String line) {
        Optional<String> got = attack(seen).map(name -> "false alarm: " + name);
        harmless.count(kind, line, "alarm", "none", got, got.isEmpty());
    }

    private static Optional<String> attack(SeenLine seen) {
        return seen.match().map(Match::troubleClass).map(of -> of.id()).filter(id -> id.startsWith("web_attack_"));
    }

    Score score(String corpus, String peers, double mostFalse) {
        double falseShare = 1 - harmless.share();
        List<String> details = new ArrayList<>(List.of(
                "attacks seen      " + attacks.figure(),
                "of them the class " + classes.figure(),
                "left in peace     " + harmless.figure()));
        details.addAll(attacks.byKind());
        List<Miss> misses = new ArrayList<>(attacks.misses());
        misses.addAll(harmless.misses());
        return new Score(
                corpus,
                "attacks seen; false alarms",
                String.format(Locale.ROOT, "%s; %.4f", attacks.figure(), falseShare),
                peers,
                String.format(Locale.ROOT, "%s; <= %.3f", BAR.text(), mostFalse),
                BAR.isMet(attacks.share(), attacks.missed()) && falseShare <= mostFalse,
                details,
                misses);
    }
}
