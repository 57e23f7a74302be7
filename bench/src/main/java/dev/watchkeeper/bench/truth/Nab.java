package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Miss;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.WindowScore;
import dev.watchkeeper.bench.score.WindowScore.Window;
import dev.watchkeeper.engine.detect.Sample;
import dev.watchkeeper.engine.detect.SeriesWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Series of numbers with windows in which something was wrong. The detector runs as everybody gets it: its own threshold,
 * fixed beforehand and the same for all series, where the peers' was fitted to the labels.
 */
final class Nab implements Corpus {

    private static final Bar BAR = new Bar.AtLeast(48, 58);

    @Override
    public String name() {
        return "nab";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Map<String, List<LabelledLine>> series = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.truth("series").orElse("?"), LinkedHashMap::new, Collectors.toList()));
        List<WindowScore> scores = new ArrayList<>();
        List<String> details = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        series.forEach((name, samples) -> {
            List<Window> windows = windows(samples);
            boolean[] detected = detected(samples);
            WindowScore score = WindowScore.of(windows, detected, samplesToLearnFrom(samples));
            scores.add(score);
            details.add(String.format(
                    Locale.ROOT,
                    "%-56s %6.2f points  %d of %d windows  %d false alarms",
                    name,
                    score.points(),
                    score.found(),
                    score.windows(),
                    score.falseAlarms()));
            windows.stream()
                    .filter(window -> WindowScore.of(List.of(window), detected, samplesToLearnFrom(samples))
                                    .found()
                            == 0)
                    .forEach(window -> misses.add(new Miss(
                            name,
                            samples.get(window.first()).text(),
                            "window",
                            "a finding by " + samples.get(window.last()).text(),
                            "none")));
        });
        WindowScore all = WindowScore.sum(scores);
        details.add(all.found() + " of " + all.windows() + " windows found, " + all.falseAlarms() + " false alarms in "
                + lines.size() + " samples");
        return new Score(
                name(),
                "NAB standard profile, " + series.size() + " series",
                String.format(Locale.ROOT, "%.1f", all.normalised()),
                "ARTime 75.6, HTM 69.3, contextOSE 64.9, RCF 47.6, skyline 26.8",
                BAR.text(),
                BAR.isMet(all.normalised(), all.windows() - all.found()),
                details,
                misses);
    }

    private static boolean[] detected(List<LabelledLine> samples) {
        SeriesWatch watch = new SeriesWatch(SeriesWatch.Sensitivity.STANDARD, "");
        boolean[] detected = new boolean[samples.size()];
        for (int i = 0; i < detected.length; i++) {
            detected[i] = watch.take(sample(samples.get(i).text())).isPresent();
        }
        return detected;
    }

    /** A time without a zone, a comma, a number. */
    private static Sample sample(String line) {
        int comma = line.indexOf(',');
        Instant at = Instant.parse(line.substring(0, comma).replace(' ', 'T') + "Z");
        return new Sample(at, Double.parseDouble(line.substring(comma + 1)));
    }

    private static int samplesToLearnFrom(List<LabelledLine> samples) {
        return (int) samples.stream().filter(line -> is(line, "probation")).count();
    }

    /** Windows that touch look like one here; the labels say no more. */
    private static List<Window> windows(List<LabelledLine> samples) {
        List<Window> windows = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= samples.size(); i++) {
            boolean odd = i < samples.size() && is(samples.get(i), "anomaly");
            if (odd && first < 0) {
                first = i;
            } else if (!odd && first >= 0) {
                windows.add(new Window(first, i - 1));
                first = -1;
            }
        }
        return windows;
    }

    private static boolean is(LabelledLine line, String key) {
        return line.truth(key).filter("true"::equals).isPresent();
    }
}
