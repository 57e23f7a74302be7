package dev.watchkeeper.bench.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts what is right and keeps what is not. */
public final class Tally {

    private static final String NOTHING = "(nothing)";

    private final Map<String, Part> kinds = new TreeMap<>();
    private final Map<String, Part> fields = new TreeMap<>();
    private final Part all = new Part();
    private final List<Miss> misses = new ArrayList<>();

    /** One thing to be right, and whether it is. */
    public void count(String kind, String line, String field, String wanted, Optional<String> got, boolean right) {
        all.count(right, field);
        kinds.computeIfAbsent(kind, name -> new Part()).count(right, field);
        fields.computeIfAbsent(field, name -> new Part()).count(right, kind);
        if (!right) {
            misses.add(new Miss(kind, line, field, wanted, got.orElse(NOTHING)));
        }
    }

    public double share() {
        return all.share();
    }

    public int missed() {
        return all.total - all.right;
    }

    public List<Miss> misses() {
        return List.copyOf(misses);
    }

    /** As {@code 0.9712 (971 of 1000)}. */
    public String figure() {
        return all.text();
    }

    /** The same of some of the fields. */
    public String figureOf(Predicate<String> chosen) {
        Part some = new Part();
        fields.forEach((field, part) -> {
            if (chosen.test(field)) {
                some.right += part.right;
                some.total += part.total;
            }
        });
        return some.text();
    }

    /** A line a kind, the one with the most misses first: how many are right, and which fields are not how often. */
    public List<String> byKind() {
        return table(kinds);
    }

    /** The same by field. */
    public List<String> byField() {
        return table(fields);
    }

    private static List<String> table(Map<String, Part> parts) {
        return parts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().right - entry.getValue().total))
                .map(entry -> String.format(
                                Locale.ROOT,
                                "%-26s %-24s %s",
                                entry.getKey(),
                                entry.getValue().text(),
                                entry.getValue().missing())
                        .stripTrailing())
                .toList();
    }

    private static final class Part {

        private int right;
        private int total;
        private final Map<String, Integer> missing = new TreeMap<>();

        private void count(boolean isRight, String where) {
            total++;
            if (isRight) {
                right++;
            } else {
                missing.merge(where, 1, Integer::sum);
            }
        }

        private double share() {
            return total == 0 ? 0 : (double) right / total;
        }

        private String text() {
            return String.format(Locale.ROOT, "%.4f (%d of %d)", share(), right, total);
        }

        private String missing() {
            return missing.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
    }
}
