package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which text rules a skeleton fulfils. Decided once a code; forgetting costs time, never a different answer. */
final class TextDecisions {

    private static final int MOST_REMEMBERED = 65_536;
    private static final int LONGEST_EVIDENCE = 160;

    private final List<Rule> rules;
    private final List<Sought> sought;
    private final WordFilter filter;
    private final Remembered<Code, List<Decision>> remembered = new Remembered<>(MOST_REMEMBERED);

    /** A rule that holds for a skeleton, and the span that says so. */
    record Decision(Rule rule, String evidence) {}

    TextDecisions(List<Rule> all) {
        this.rules = all.stream()
                .filter(rule -> rule.condition() instanceof Condition.Text)
                .toList();
        List<Condition.Text> conditions =
                rules.stream().map(rule -> (Condition.Text) rule.condition()).toList();
        this.sought = conditions.stream().map(Sought::of).toList();
        this.filter =
                new WordFilter(conditions.stream().map(Condition.Text::words).toList());
    }

    /** In the order of the book. */
    List<Decision> of(Code code, Skeleton skeleton) {
        List<Decision> known = remembered.of(code);
        if (known != null) {
            return known;
        }
        List<Decision> decided = decide(skeleton.text());
        remembered.remember(code, decided);
        return decided;
    }

    Memory memory() {
        return remembered.memory();
    }

    List<Decision> decide(String skeleton) {
        BitSet candidates = filter.touched(skeleton);
        if (candidates.isEmpty()) {
            return List.of();
        }
        String lowerCase = skeleton.toLowerCase(Locale.ROOT);
        List<Decision> decided = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Rule rule = rules.get(i);
            sought.get(i)
                    .evidence(skeleton, lowerCase)
                    .ifPresent(span -> decided.add(new Decision(rule, new Skeleton(span).shortened(LONGEST_EVIDENCE))));
        }
        return List.copyOf(decided);
    }

    /** What a rule looks for, ready to look. */
    private record Sought(List<Probe> any, List<Probe> none) {

        static Sought of(Condition.Text condition) {
            return new Sought(
                    condition.any().stream().map(Probe::of).toList(),
                    condition.none().stream().map(Probe::of).toList());
        }

        /** The span that matched, unless something else forbids it. */
        Optional<String> evidence(String skeleton, String lowerCase) {
            for (Probe probe : any) {
                Optional<String> span = probe.find(skeleton, lowerCase);
                if (span.isPresent()) {
                    return none.stream().anyMatch(other -> other.isIn(skeleton, lowerCase)) ? Optional.empty() : span;
                }
            }
            return Optional.empty();
        }
    }
}
