package dev.watchkeeper.engine.classify;

import java.util.List;
import java.util.Optional;

/**
 * What users say about rules, read from files of theirs.
 *
 * @param rules one of the same id as a rule of the engine stands in its place; the others come before all of them
 * @param disabled rules of the engine that are not asked
 */
public record UserRules(List<Rule> rules, List<Disabled> disabled) {

    public static final UserRules NONE = new UserRules(List.of(), List.of());

    /** A rule that is switched off, and the file that says so. */
    public record Disabled(String id, String file) {}

    public UserRules {
        rules = List.copyOf(rules);
        disabled = List.copyOf(disabled);
    }

    Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    Optional<Disabled> disabled(String id) {
        return disabled.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
