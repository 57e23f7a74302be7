package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.classify.TextDecisions.Decision;
import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.json.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rules in their order; the first that holds for a line names its trouble. */
public final class RuleBook {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUBJECT = 60;

    private final Map<String, TroubleClass> classes;
    private final List<Rule> rules;
    private final List<Rule> valueRules;
    private final TextDecisions texts;
    private final LoggedRules logged;

    /** Refuses a book in which an example of a rule does not come out as the rule says. */
    RuleBook(Map<String, TroubleClass> classes, List<Rule> rules) {
        this.classes = Map.copyOf(classes);
        this.rules = List.copyOf(rules);
        this.valueRules = rules.stream()
                .filter(rule -> rule.condition() instanceof Condition.Values)
                .toList();
        this.texts = new TextDecisions(rules);
        this.logged = LoggedRules.of(classes);
        new ExampleCheck(texts).check(rules);
    }

    /** The book that comes with the engine. */
    public static RuleBook standard() {
        return RuleBookReader.standard();
    }

    public Map<String, TroubleClass> classes() {
        return classes;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What was decided for earlier lines and is still known. */
    public Memory memory() {
        return texts.memory();
    }

    /** What the line shows, or empty when it shows no trouble. */
    public Optional<Match> match(Code code, Skeleton skeleton, ParsedLine line) {
        Fields fields = line.fields();
        boolean isRequest = isRequest(line);
        if (!isRequest) {
            for (Decision decision : texts.of(code, skeleton)) {
                if (decision.rule().hears(line.level())) {
                    return Optional.of(found(decision.rule(), decision.evidence(), fields.component()));
                }
            }
        }
        for (Rule rule : valueRules) {
            if (rule.hears(line.level())) {
                Optional<String> evidence = ((Condition.Values) rule.condition()).evidence(line.format(), fields);
                if (evidence.isPresent()) {
                    return Optional.of(found(
                            rule,
                            evidence.get(),
                            isRequest ? skeleton.shortened(LONGEST_SUBJECT) : fields.component()));
                }
            }
        }
        return line.level().compareTo(Level.ERROR) >= 0
                ? Optional.of(logged.match(line.level(), skeleton.shortened(LONGEST_TITLE)))
                : Optional.empty();
    }

    /** The text of a request is its client's words, which prove nothing about the server. What a server says of one is its own. */
    private static boolean isRequest(ParsedLine line) {
        return line.request() || line.format().equals(JsonFormat.NAME) && isRequestOfJson(line);
    }

    /** An object tells of an answered request, or has no words besides the request that came in. */
    private static boolean isRequestOfJson(ParsedLine line) {
        Fields fields = line.fields();
        String method = fields.method();
        return method != null
                && fields.endpoint() != null
                && (fields.status() != null || line.message().startsWith(method + " "));
    }

    private static Match found(Rule rule, String evidence, @Nullable String subject) {
        String title = subject == null ? rule.description() : rule.description() + " (" + subject + ")";
        return new Match(
                rule.troubleClass(), rule.severity(), rule.name(), title, rule.cause(), rule.advice(), evidence);
    }
}
