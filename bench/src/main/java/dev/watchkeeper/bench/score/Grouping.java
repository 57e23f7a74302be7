package dev.watchkeeper.bench.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well predicted groups match true events, as the log parsing papers count it.
 *
 * @param accuracy share of lines whose predicted group holds exactly the lines of one true event (GA)
 * @param groupF1 harmonic mean of the shares of predicted and of true groups that are exactly right (FGA)
 * @param groups how many were predicted
 * @param events how many there are
 * @param wrong true events that no group equals: the lines of each, by their places
 */
public record Grouping(double accuracy, double groupF1, int groups, int events, List<List<Integer>> wrong) {

    public static Grouping of(List<String> truth, List<String> predicted) {
        if (truth.size() != predicted.size() || truth.isEmpty()) {
            throw new IllegalArgumentException("every line has one event and one group");
        }
        Map<String, List<Integer>> events = places(truth);
        Map<String, List<Integer>> groups = places(predicted);
        Set<List<Integer>> asPredicted = new HashSet<>(groups.values());
        int rightLines = 0;
        int rightGroups = 0;
        List<List<Integer>> wrong = new ArrayList<>();
        for (List<Integer> event : events.values()) {
            if (asPredicted.contains(event)) {
                rightLines += event.size();
                rightGroups++;
            } else {
                wrong.add(event);
            }
        }
        double precision = (double) rightGroups / groups.size();
        double recall = (double) rightGroups / events.size();
        return new Grouping(
                (double) rightLines / truth.size(),
                rightGroups == 0 ? 0 : 2 * precision * recall / (precision + recall),
                groups.size(),
                events.size(),
                List.copyOf(wrong));
    }

    /** Share of lines whose predicted template is the true one, blanks aside (PA). */
    public static double templateAccuracy(List<String> truth, List<String> predicted) {
        int same = 0;
        Map<String, String> normal = new HashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            String wanted = normal.computeIfAbsent(truth.get(i), Grouping::withSingleBlanks);
            String got = normal.computeIfAbsent(predicted.get(i), Grouping::withSingleBlanks);
            same += wanted.equals(got) ? 1 : 0;
        }
        return (double) same / truth.size();
    }

    private static String withSingleBlanks(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    private static Map<String, List<Integer>> places(List<String> names) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(i);
        }
        return places;
    }
}
