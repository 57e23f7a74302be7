package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Grouping;
import dev.watchkeeper.bench.score.Miss;
import dev.watchkeeper.bench.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which lines of a system's log are the same event: the mean over its sets, raw lines in. */
final class Loghub implements Corpus {

    private static final Bar BAR = new Bar.AtLeast(0.90, 0.95);
    private static final int MOST_SKELETONS = 6;

    @Override
    public String name() {
        return "loghub";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Map<String, List<LabelledLine>> sets = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.truth("dataset").orElse("?"), LinkedHashMap::new, Collectors.toList()));
        List<String> details = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        double accuracies = 0;
        for (Map.Entry<String, List<LabelledLine>> set : sets.entrySet()) {
            List<SeenLine> seen = set.getValue().stream()
                    .map(line -> engine.understand(line.text()))
                    .toList();
            Grouping grouping = Grouping.of(truth(set.getValue(), "event_id"), engine.groups(seen));
            accuracies += grouping.accuracy();
            details.add(String.format(
                    Locale.ROOT,
                    "%-12s GA %.4f  FGA %.4f  PA %.4f  %d groups for %d events",
                    set.getKey(),
                    grouping.accuracy(),
                    grouping.groupF1(),
                    Grouping.templateAccuracy(truth(set.getValue(), "template_corrected"), templates(seen)),
                    grouping.groups(),
                    grouping.events()));
            grouping.wrong().forEach(event -> misses.add(miss(set.getKey(), event, set.getValue(), seen)));
        }
        double mean = accuracies / sets.size();
        return new Score(
                name(),
                "mean grouping accuracy, " + sets.size() + " sets",
                String.format(Locale.ROOT, "%.4f", mean),
                "Drain tuned per set 0.859, Drain3 untuned 0.750 (raw 0.475), Brain tuned 0.997",
                BAR.text(),
                BAR.isMet(mean, 0),
                details,
                misses);
    }

    private static List<String> truth(List<LabelledLine> lines, String key) {
        return lines.stream().map(line -> line.truth(key).orElse("")).toList();
    }

    /** The skeletons with every mask written as the truth writes it. */
    private static List<String> templates(List<SeenLine> seen) {
        return seen.stream()
                .map(line -> line.skeleton().replaceAll("<[a-z]+>", "<*>"))
                .toList();
    }

    private static Miss miss(String set, List<Integer> event, List<LabelledLine> lines, List<SeenLine> seen) {
        LabelledLine first = lines.get(event.getFirst());
        List<String> skeletons = event.stream()
                .map(place -> seen.get(place).skeleton())
                .distinct()
                .toList();
        return new Miss(
                set,
                first.text(),
                "event " + first.truth("event_id").orElse("?") + " of " + event.size() + " lines",
                first.truth("template").orElse("?"),
                skeletons.size() == 1
                        ? "together with lines of other events: " + skeletons.getFirst()
                        : skeletons.size() + " skeletons: "
                                + skeletons.stream().limit(MOST_SKELETONS).collect(Collectors.joining(" | ")));
    }
}
