package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.corpus.WrittenLevel;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL log entry says of itself and its session. A user or database that is not in the entry must not be
 * in ours; a duration is scored where there is one.
 */
final class Quellog implements Corpus {

    private static final Bar BAR = new Bar.AtLeast(0.98, 0.98);

    /** PostgreSQL writes thousandths of a millisecond. */
    private static final double HALF_A_MICROSECOND = 0.0005;

    @Override
    public String name() {
        return "quellog";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Tally tally = new Tally();
        for (LabelledLine line : lines) {
            count(tally, line, engine.understand(line.text()));
        }
        return new Score(
                name(),
                "severity, SQLSTATE, user, db, duration",
                tally.figure(),
                "quellog 1.0",
                BAR.text(),
                BAR.isMet(tally.share(), tally.missed()),
                tally.byField(),
                tally.misses());
    }

    private static void count(Tally tally, LabelledLine line, SeenLine seen) {
        String kind = line.truth("severity").orElse("?");
        tally.count(
                kind,
                line.text(),
                "severity",
                kind,
                Optional.of(seen.level() + ", written " + seen.levelWord()),
                new WrittenLevel(kind).isThatOf(seen));
        compare(tally, kind, line, "sqlstate", seen.field("sql_state"));
        compare(tally, kind, line, "user", seen.field("user"));
        compare(tally, kind, line, "db", seen.attribute("database").or(() -> seen.attribute("db")));
        line.truth("duration_ms").ifPresent(wanted -> {
            Double got = seen.durationMs();
            boolean right = got != null && Math.abs(got - Double.parseDouble(wanted)) < HALF_A_MICROSECOND;
            tally.count(
                    kind,
                    line.text(),
                    "duration",
                    wanted,
                    Optional.ofNullable(got).map(String::valueOf),
                    right);
        });
    }

    private static void compare(Tally tally, String kind, LabelledLine line, String field, Optional<String> got) {
        Optional<String> wanted = line.truth(field);
        tally.count(kind, line.text(), field, wanted.orElse("(nothing)"), got, got.equals(wanted));
    }
}
