package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.mask.Masker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tries a rule on its examples, and says what is wrong in one sentence that names the place and the remedy. */
final class RuleCheck {

    private final ExampleCheck examples;

    /** @param texts of all rules that are asked beside it */
    RuleCheck(TextDecisions texts) {
        this.examples = new ExampleCheck(texts);
    }

    /** Tries a rule as if there were no other. */
    static RuleCheck alone(Rule rule) {
        return new RuleCheck(new TextDecisions(List.of(rule)));
    }

    /** What is wrong with the rule, if something is. */
    Optional<String> complaint(Rule rule) {
        try {
            examples.check(List.of(rule));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            String what = String.valueOf(e.getMessage()).replace("rule " + rule.id() + " ", "");
            return Optional.of(rule.written().refused(what + remedy(rule, what)));
        }
    }

    private static String remedy(Rule rule, String what) {
        if (what.startsWith("comes after ")) {
            return "; narrow that one, switch it off, or give this one its class";
        }
        return rule.condition() instanceof Condition.Text text && what.startsWith("does not recognise ")
                ? rule.examples().match().stream()
                        .filter(what::endsWith)
                        .findFirst()
                        .map(example -> seen(text, example))
                        .orElse("")
                : "";
    }

    /** Why a person who looks at the example thinks that the rule must hold. */
    private static String seen(Condition.Text text, String example) {
        String skeleton = new Masker().mask(example).text();
        String lower = skeleton.toLowerCase(Locale.ROOT);
        if (text.words().stream().noneMatch(lower::contains)) {
            return "; none of its words is in what it sees, which is: " + skeleton;
        }
        if (!isFoundBy(text, skeleton) && isFoundBy(text, example)) {
            return "; it looks for a value, which text conditions do not see: to them the example is \"" + skeleton
                    + "\", so write the mask for it, or ask for it under values, in a rule of its own";
        }
        return skeleton.equals(example) ? "" : "; what it sees is: " + skeleton;
    }

    private static boolean isFoundBy(Condition.Text text, String example) {
        return text.any().stream().anyMatch(pattern -> pattern.matcher(example).find());
    }
}
