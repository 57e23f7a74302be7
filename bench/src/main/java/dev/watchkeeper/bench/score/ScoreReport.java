package dev.watchkeeper.bench.score;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Scores as people read them. */
public final class ScoreReport {

    private static final int LONGEST_VALUE = 400;

    private final List<Score> scores;

    public ScoreReport(List<Score> scores) {
        this.scores = List.copyOf(scores);
    }

    /** A row a corpus. */
    public List<String> table() {
        Score titles = new Score("corpus", "metric", "figure", "peers", "bar", false, List.of(), List.of());
        List<Score> all = Stream.concat(Stream.of(titles), scores.stream()).toList();
        int metric = width(all.stream().map(Score::metric));
        int figure = width(all.stream().map(Score::figure));
        int bar = width(all.stream().map(Score::bar));
        String row = "%-15s %-" + metric + "s  %-" + figure + "s  %-" + bar + "s  %-4s  %s";
        return all.stream()
                .map(score -> String.format(
                        Locale.ROOT,
                        row,
                        score.corpus(),
                        score.metric(),
                        score.figure(),
                        score.bar(),
                        score == titles ? "met" : score.met() ? "yes" : "NO",
                        score.peers()))
                .toList();
    }

    /** Where each figure comes from. */
    public List<String> details() {
        return scores.stream()
                .filter(score -> !score.details().isEmpty())
                .flatMap(score -> Stream.concat(
                        Stream.of("", score.corpus()), score.details().stream().map(line -> "  " + line)))
                .toList();
    }

    /** Up to {@code most} misses of each corpus, spread over all it has. */
    public List<String> misses(int most) {
        return scores.stream().flatMap(score -> misses(score, most)).toList();
    }

    private static Stream<String> misses(Score score, int most) {
        List<Miss> all = score.misses();
        int shown = Math.min(most, all.size());
        Stream<String> texts = Stream.iterate(0, i -> i < shown, i -> i + 1)
                .map(i -> all.get((int) ((long) i * all.size() / shown)))
                .flatMap(ScoreReport::lines);
        return shown == 0
                ? Stream.empty()
                : Stream.concat(
                        Stream.of("", score.corpus() + ": " + shown + " of " + all.size() + " misses"), texts);
    }

    private static Stream<String> lines(Miss miss) {
        return Stream.of(
                "  " + miss.kind() + " " + miss.field(),
                "    line    " + shortened(miss.line()),
                "    wanted  " + shortened(miss.wanted()),
                "    got     " + shortened(miss.got()));
    }

    private static String shortened(String text) {
        String shown = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        return shown.length() <= LONGEST_VALUE ? shown : shown.substring(0, LONGEST_VALUE) + "…";
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }
}
