package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.classify.Match.Other;
import dev.watchkeeper.engine.classify.TextDecisions.Decision;
import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.json.JsonFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules in their order; the first that holds for a line names its trouble. */
public final class RuleBook {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUBJECT = 60;

    private final Map<String, TroubleClass> classes;
    private final List<Rule> rules;
    private final List<Rule> valueRules;
    private final TextDecisions texts;
    private final LoggedRules logged;

    private RuleBook(Map<String, TroubleClass> classes, List<Rule> rules) {
        this.classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        this.rules = List.copyOf(rules);
        this.valueRules = rules.stream()
                .filter(rule -> rule.condition() instanceof Condition.Values)
                .toList();
        this.texts = new TextDecisions(rules);
        this.logged = LoggedRules.of(classes);
    }

    /** Refuses a book in which an example of a rule does not come out as the rule says. */
    static RuleBook checked(Map<String, TroubleClass> classes, List<Rule> rules) {
        RuleBook book = new RuleBook(classes, rules);
        book.rules.forEach(rule -> book.complaint(rule).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        }));
        return book;
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

    /** The rule of this id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The same book as users want it: what they add comes first, what they change stays in its place. */
    public RuleBook with(UserRules said) {
        if (said.equals(UserRules.NONE)) {
            return this;
        }
        Stream<Rule> added =
                said.rules().stream().filter(rule -> rule(rule.id()).isEmpty());
        Stream<Rule> ofEngine = rules.stream()
                .filter(rule -> said.disabled(rule.id()).isEmpty())
                .map(rule -> said.rule(rule.id()).orElse(rule));
        return new RuleBook(classes, Stream.concat(added, ofEngine).toList());
    }

    /** What is wrong with a rule of this book among the others: an example that does not come out as it says. */
    public Optional<String> complaint(Rule rule) {
        return new RuleCheck(texts).complaint(rule);
    }

    /** What was decided for earlier lines and is still known. */
    public Memory memory() {
        return texts.memory();
    }

    /** What the line shows, or empty when it shows no trouble. */
    public Optional<Match> match(Code code, Skeleton skeleton, ParsedLine line) {
        List<Holding> holding = holding(code, skeleton, line, false);
        if (!holding.isEmpty()) {
            return Optional.of(named(holding, skeleton, line));
        }
        return line.level().compareTo(Level.ERROR) >= 0
                ? Optional.of(logged.match(line.level(), skeleton.shortened(LONGEST_TITLE)))
                : Optional.empty();
    }

    /** Every rule that holds, in the order in which they are asked, those too that listen to louder lines only. */
    public List<Holding> holding(Code code, Skeleton skeleton, ParsedLine line) {
        return holding(code, skeleton, line, true);
    }

    private List<Holding> holding(Code code, Skeleton skeleton, ParsedLine line, boolean alsoUnheard) {
        // Most lines show nothing, and are to cost nothing.
        List<Holding> holding = List.of();
        if (!isRequest(line)) {
            for (Decision decision : texts.of(code, skeleton)) {
                boolean heard = decision.rule().hears(line.level());
                if (heard || alsoUnheard) {
                    holding = and(holding, new Holding(decision.rule(), decision.evidence(), heard));
                }
            }
        }
        for (Rule rule : valueRules) {
            boolean heard = rule.hears(line.level());
            if (heard || alsoUnheard) {
                Optional<String> evidence =
                        ((Condition.Values) rule.condition()).evidence(line.format(), line.fields());
                if (evidence.isPresent()) {
                    holding = and(holding, new Holding(rule, evidence.get(), heard));
                }
            }
        }
        return holding;
    }

    private static List<Holding> and(List<Holding> before, Holding one) {
        List<Holding> all = before.isEmpty() ? new ArrayList<>(2) : before;
        all.add(one);
        return all;
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

    /** The first names the trouble. */
    private static Match named(List<Holding> holding, Skeleton skeleton, ParsedLine line) {
        Rule rule = holding.getFirst().rule();
        String subject = rule.condition() instanceof Condition.Values && isRequest(line)
                ? skeleton.shortened(LONGEST_SUBJECT)
                : line.fields().component();
        return new Match(
                rule.troubleClass(),
                rule.severity(),
                rule.name(),
                subject == null ? rule.description() : rule.description() + " (" + subject + ")",
                rule.cause(),
                rule.advice(),
                holding.getFirst().evidence(),
                holding.stream()
                        .skip(1)
                        .map(one ->
                                new Other(one.rule().troubleClass(), one.rule().name(), one.evidence()))
                        .toList());
    }
}
