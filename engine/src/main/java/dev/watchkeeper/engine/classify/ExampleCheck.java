package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.classify.TextDecisions.Decision;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.mask.Masker;
import java.util.List;
import java.util.Optional;

/** Tries every rule on its own examples, so that a book that loads is a book that does what it says. */
final class ExampleCheck {

    private final TextDecisions texts;
    private final Masker masker = new Masker();

    ExampleCheck(TextDecisions texts) {
        this.texts = texts;
    }

    void check(List<Rule> rules) {
        for (Rule rule : rules) {
            for (String example : rule.examples().match()) {
                if (!holds(rule, example)) {
                    throw refused(rule, "does not recognise its example", example);
                }
                checkNotShadowed(rule, example);
            }
            for (String example : rule.examples().not()) {
                if (holds(rule, example)) {
                    throw refused(rule, "takes what it must leave alone", example);
                }
            }
        }
    }

    private boolean holds(Rule rule, String example) {
        return switch (rule.condition()) {
            case Condition.Text text ->
                decided(example).stream().anyMatch(decision -> decision.rule().equals(rule));
            case Condition.Values values -> {
                Values of = Values.of(rule, example);
                yield values.evidence(of.format(), of.fields()).isPresent();
            }
        };
    }

    /** An example that an earlier rule of another class takes would never be called what this rule calls it. */
    private void checkNotShadowed(Rule rule, String example) {
        Optional<Rule> first = rule.condition() instanceof Condition.Text
                ? decided(example).stream().map(Decision::rule).findFirst()
                : Optional.of(rule);
        if (first.isPresent() && !first.get().troubleClass().equals(rule.troubleClass())) {
            throw refused(rule, "comes after " + first.get().id() + ", which takes its example", example);
        }
    }

    private List<Decision> decided(String example) {
        return texts.decide(masker.mask(example).text());
    }

    private static IllegalArgumentException refused(Rule rule, String what, String example) {
        return new IllegalArgumentException("rule " + rule.id() + " " + what + ": " + example);
    }

    /** An example of values, written {@code format=access method=GET endpoint=/ status=503 durationMs=12000 user=alice}. */
    private record Values(String format, Fields fields) {

        static Values of(Rule rule, String example) {
            Fields.Builder fields = Fields.with().method("GET").endpoint("/");
            String format = "access";
            for (String pair : example.split(" ", -1)) {
                String value = pair.substring(pair.indexOf('=') + 1);
                switch (pair.substring(0, Math.max(pair.indexOf('='), 0))) {
                    case "format" -> format = value;
                    case "method" -> fields.method(value);
                    case "endpoint" -> fields.endpoint(value);
                    case "user" -> fields.user(value);
                    case "status" -> fields.status(Integer.valueOf(value));
                    case "durationMs" -> fields.durationMs(Double.valueOf(value));
                    default -> throw refused(rule, "has an example with an unknown value", example);
                }
            }
            return new Values(format, fields.build());
        }
    }
}
