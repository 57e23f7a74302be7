package dev.watchkeeper.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreReportTest {

    private static final Bar BAR = new Bar.AtLeast(0.5, 0.9);

    @Test
    void the_table_says_what_is_met_and_what_others_reach() {
        List<String> table = new ScoreReport(List.of(score("lnav", 3, 1), score("misc", 1, 3))).table();

        assertThat(table)
                .containsExactly(
                        "corpus  metric  figure           bar                  met  peers",
                        "lnav    levels  0.7500 (3 of 4)  >= 0.50 (goal 0.90)  yes  lnav 1.0",
                        "misc    levels  0.2500 (1 of 4)  >= 0.50 (goal 0.90)  NO   lnav 1.0");
    }

    @Test
    void the_details_put_the_worst_first() {
        Tally tally = new Tally();
        tally.count("good", "a line", "pid", "1", Optional.of("1"), true);
        tally.count("bad", "a line", "pid", "1", Optional.of("2"), false);
        tally.count("bad", "a line", "user", "eva", Optional.empty(), false);
        tally.count("bad", "b line", "user", "eva", Optional.empty(), false);

        assertThat(tally.byKind())
                .containsExactly(
                        "bad                        0.0000 (0 of 3)          user 2, pid 1",
                        "good                       1.0000 (1 of 1)");
        assertThat(tally.byField().getFirst()).startsWith("user ").endsWith("bad 2");
        assertThat(tally.figureOf("pid"::equals)).isEqualTo("0.5000 (1 of 2)");
    }

    @Test
    void as_many_misses_are_shown_as_were_asked_for_from_all_over_the_corpus() {
        ScoreReport report = new ScoreReport(List.of(score("lnav", 0, 10)));

        assertThat(report.misses(0)).isEmpty();
        assertThat(report.misses(2))
                .containsExactly(
                        "",
                        "lnav: 2 of 10 misses",
                        "  kind level",
                        "    line    line 0\\nmore",
                        "    wanted  warn",
                        "    got     (nothing)",
                        "  kind level",
                        "    line    line 5\\nmore",
                        "    wanted  warn",
                        "    got     (nothing)");
        assertThat(report.misses(99)).contains("lnav: 10 of 10 misses");
    }

    @Test
    void all_but_a_few_counts_what_is_missed() {
        Bar allButTwo = new Bar.AllBut(2);

        assertThat(allButTwo.isMet(0, 2)).isTrue();
        assertThat(allButTwo.isMet(0.99, 3)).isFalse();
        assertThat(BAR.isMet(0.5, 9)).isTrue();
        assertThat(BAR.isMet(0.4999, 9)).isFalse();
    }

    private static Score score(String corpus, int right, int wrong) {
        Tally tally = new Tally();
        IntStream.range(0, right).forEach(i -> tally.count("kind", "line", "level", "info", Optional.of("info"), true));
        IntStream.range(0, wrong)
                .forEach(i -> tally.count("kind", "line " + i + "\nmore", "level", "warn", Optional.empty(), false));
        return new Score(
                corpus,
                "levels",
                tally.figure(),
                "lnav 1.0",
                BAR.text(),
                BAR.isMet(tally.share(), tally.missed()),
                tally.byKind(),
                tally.misses());
    }
}
