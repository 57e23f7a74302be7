package dev.watchkeeper.bench.score;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores as people read them. */
public final class ScoreReport {

    private static final List<String> TITLES = List.of("corpus", "metric", "figure", "bar", "met", "peers");
    private static final int BETWEEN_COLUMNS = 2;
    private static final int LONGEST_VALUE = 400;

    private final List<Score> scores;

    public ScoreReport(List<Score> scores) {
        this.scores = List.copyOf(scores);
    }

    /** A row a corpus. */
    public List<String> table() {
        List<List<String>> rows = Stream.concat(
                        Stream.of(TITLES), scores.stream().map(ScoreReport::cells))
                .toList();
        int[] widths = IntStream.range(0, TITLES.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static List<String> cells(Score score) {
        return List.of(
                score.corpus(), score.metric(), score.figure(), score.bar(), score.met() ? "yes" : "NO", score.peers());
    }

    private static String aligned(List<String> cells, int[] widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            row.append(cells.get(i)).repeat(" ", widths[i] - cells.get(i).length() + BETWEEN_COLUMNS);
        }
        return row.toString().stripTrailing();
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
                : Stream.concat(Stream.of("", score.corpus() + ": " + shown + " of " + all.size() + " misses"), texts);
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
}
