package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which text rules a skeleton fulfils. Decided once a code; forgetting costs time, never a different answer. */
final class TextDecisions {

    private static final int MOST_REMEMBERED = 65_536;
    private static final int LONGEST_EVIDENCE = 160;

    private final List<Rule> rules;
    private final List<Condition.Text> conditions;
    private final WordFilter filter;
    private final Remembered<Code, List<Decision>> remembered = new Remembered<>(MOST_REMEMBERED);

    /** A rule that holds for a skeleton, and the span that says so. */
    record Decision(Rule rule, String evidence) {}

    TextDecisions(List<Rule> all) {
        this.rules = all.stream()
                .filter(rule -> rule.condition() instanceof Condition.Text)
                .toList();
        this.conditions =
                rules.stream().map(rule -> (Condition.Text) rule.condition()).toList();
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
        List<Decision> decided = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Rule rule = rules.get(i);
            conditions
                    .get(i)
                    .evidence(skeleton)
                    .ifPresent(span -> decided.add(new Decision(rule, new Skeleton(span).shortened(LONGEST_EVIDENCE))));
        }
        return List.copyOf(decided);
    }
}
