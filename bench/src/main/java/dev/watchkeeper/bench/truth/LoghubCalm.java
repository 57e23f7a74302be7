package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.format.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ordinary lines, those of level INFO: how many of them make a great trouble. */
final class LoghubCalm implements Corpus {

    private static final double MOST = 0.005;

    @Override
    public String name() {
        return "loghub";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Tally tally = new Tally();
        for (LabelledLine line : lines) {
            SeenLine seen = engine.understand(line.text());
            if (seen.level() == Level.INFO) {
                Optional<Match> match = seen.match();
                boolean calm = match.filter(m -> m.severity().compareTo(Severity.HIGH) <= 0)
                        .isEmpty();
                tally.count(
                        line.truth("dataset").orElse("?"),
                        line.text(),
                        match.map(Match::rule).orElse("no rule"),
                        "nothing HIGH or CRITICAL",
                        match.map(m -> m.severity() + " " + m.rule() + ": " + m.evidence()),
                        calm);
            }
        }
        double alarms = 1 - tally.share();
        return new Score(
                name(),
                "INFO lines classed HIGH or CRITICAL",
                String.format(Locale.ROOT, "%.4f (%d lines)", alarms, tally.missed()),
                "-",
                String.format(Locale.ROOT, "<= %.4f", MOST),
                alarms <= MOST,
                tally.byKind(),
                tally.misses());
    }
}
