package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.classify.UserRules.Disabled;
import dev.watchkeeper.engine.yaml.Entry;
import dev.watchkeeper.engine.yaml.Entry.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the rules of users: new ones, changes to those of the engine, and which of them are switched off. What is right
 * counts. What is wrong is told, and alone is refused: in its place stays what was said before, if that was right.
 */
public final class UserRulesReader {

    private final RuleBook engine;
    private final UserRules before;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Disabled> disabled = new ArrayList<>();
    private final Map<String, String> placeOfId = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    /**
     * What the files say.
     *
     * @param refused a sentence for each thing that is wrong; it names file, rule, line and reason
     */
    public record Read(UserRules rules, List<String> refused) {}

    private UserRulesReader(RuleBook engine, UserRules before) {
        this.engine = engine;
        this.before = before;
    }

    /**
     * Reads the texts of files.
     *
     * @param files by what people call them, in their order
     * @param engine the book that comes with the engine
     * @param before what the files said when they were last read
     */
    public static Read read(Map<String, String> files, RuleBook engine, UserRules before) {
        UserRulesReader reader = new UserRulesReader(engine, before);
        files.forEach((file, yaml) -> reader.read(new RuleText(file, yaml)));
        return reader.together();
    }

    private void read(RuleText text) {
        List<Node> entries;
        try {
            entries = text.entries();
        } catch (IllegalArgumentException e) {
            refused.add(String.valueOf(e.getMessage()));
            before.rules().stream()
                    .filter(rule -> rule.written().file().equals(text.file()))
                    .forEach(rule -> rules.putIfAbsent(rule.id(), rule));
            before.disabled().stream()
                    .filter(one -> one.file().equals(text.file()))
                    .forEach(disabled::add);
            return;
        }
        entries.forEach(node -> read(text, node));
    }

    private void read(RuleText text, Node node) {
        Optional<String> called = Optional.empty();
        try {
            Entry entry = Entry.of("rule", node);
            called = entry.textIfAny("id").filter(id -> !placeOfId.containsKey(id));
            read(text, entry);
        } catch (Refused e) {
            refused.add(text.file() + ": " + e.getMessage());
            called.ifPresent(this::leaveAsItWas);
        }
    }

    private void read(RuleText text, Entry entry) {
        String id = entry.text("id");
        String other = placeOfId.putIfAbsent(id, text.file() + ", line " + entry.line());
        if (other != null) {
            throw entry.refused("is written twice: " + other + " has it too");
        }
        Optional<Rule> ofEngine = engine.rule(id);
        if (entry.flag("disabled")) {
            if (ofEngine.isPresent()) {
                disabled.add(new Disabled(id, text.file()));
            } else if (entry.members().size() == 2) {
                throw entry.refused("is switched off, but the engine has no rule of this id: `watchkeeper rules list`"
                        + " shows all");
            }
            return;
        }
        Entry whole = ofEngine.map(rule -> changed(rule, entry)).orElse(entry);
        Rule rule = RuleReader.rule(whole, engine.classes(), read -> Written.ofUser(text, entry, read));
        RuleCheck.alone(rule)
                .complaint(rule)
                .ifPresentOrElse(complaint -> refuse(complaint, id), () -> rules.put(id, rule));
    }

    /** What a user does not say about a rule of the engine stays; text conditions and values are never mixed. */
    private static Entry changed(Rule rule, Entry own) {
        Entry stays = rule.written().entry();
        for (String key : RuleReader.TEXT_KEYS) {
            stays = own.has("values") ? stays.without(key) : stays;
        }
        if (RuleReader.TEXT_KEYS.stream().anyMatch(own::has)) {
            stays = stays.without("values");
        }
        return own.over(stays);
    }

    private void refuse(String complaint, String id) {
        refused.add(complaint);
        leaveAsItWas(id);
    }

    private void leaveAsItWas(String id) {
        before.rule(id).ifPresent(rule -> rules.putIfAbsent(id, rule));
        before.disabled(id).ifPresent(disabled::add);
    }

    /** Each rule is right by itself; one that never comes to its turn is refused all the same. */
    private Read together() {
        List<Rule> behind = new ArrayList<>();
        do {
            behind.clear();
            RuleBook book = engine.with(said());
            for (Rule rule : rules.values()) {
                book.complaint(rule).ifPresent(complaint -> {
                    refused.add(complaint);
                    behind.add(rule);
                });
            }
            behind.forEach(this::replaceByFormer);
        } while (!behind.isEmpty());
        return new Read(said(), List.copyOf(refused));
    }

    private void replaceByFormer(Rule rule) {
        Optional<Rule> former =
                before.rule(rule.id()).filter(known -> !known.name().equals(rule.name()));
        former.ifPresentOrElse(known -> rules.put(known.id(), known), () -> rules.remove(rule.id()));
    }

    private UserRules said() {
        return new UserRules(List.copyOf(rules.values()), disabled);
    }
}
