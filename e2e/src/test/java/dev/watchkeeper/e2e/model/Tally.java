package dev.watchkeeper.e2e.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fold makes of lines: minute counters, the registry of codes, issues. Adding in any order gives the same. */
final class Tally {

    record Minute(long stream, int minute, String code) {}

    /** The earliest line of a code. Time alone does not decide: many lines share a minute. */
    record Sample(int minute, long stream, int at) implements Comparable<Sample> {
        @Override
        public int compareTo(Sample other) {
            int byMinute = Integer.compare(minute, other.minute);
            int byStream = byMinute == 0 ? Long.compare(stream, other.stream) : byMinute;
            return byStream == 0 ? Integer.compare(at, other.at) : byStream;
        }
    }

    private static final Pattern LINE = Pattern.compile("\\d+ m(\\d) ([EI]) (c\\d) .*", Pattern.DOTALL);

    private final Map<Minute, Integer> counters = new HashMap<>();
    private final Map<String, Sample> registry = new HashMap<>();
    private final Map<String, Integer> issues = new HashMap<>();

    void add(long stream, Entry entry) {
        Matcher line = LINE.matcher(entry.text());
        boolean understood = line.matches();
        int minute = understood ? Integer.parseInt(line.group(1)) : 0;
        String code = understood ? line.group(3) : "plain";
        counters.merge(new Minute(stream, minute, code), 1, Integer::sum);
        registry.merge(code, new Sample(minute, stream, entry.at()), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        // What continues an earlier segment has told its trouble there.
        if (understood && line.group(2).equals("E") && !entry.continuation()) {
            issues.merge(code, 1, Integer::sum);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally
                && counters.equals(tally.counters)
                && registry.equals(tally.registry)
                && issues.equals(tally.issues);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counters, registry, issues);
    }

    @Override
    public String toString() {
        return "counters " + counters + " registry " + registry + " issues " + issues;
    }
}
