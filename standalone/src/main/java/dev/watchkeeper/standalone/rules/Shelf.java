package dev.watchkeeper.standalone.rules;

import dev.watchkeeper.analyzer.reading.UserText;
import dev.watchkeeper.engine.classify.Rule;
import dev.watchkeeper.engine.classify.RuleBook;
import dev.watchkeeper.engine.classify.UserRules;
import dev.watchkeeper.engine.classify.UserRules.Disabled;
import dev.watchkeeper.engine.classify.UserRulesReader;
import dev.watchkeeper.standalone.home.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of the engine, and the same as users want them.
 *
 * @param book the rules that count
 * @param users where their rules are, if they have some
 * @param said by them
 * @param refused a sentence for each thing that is wrong in it
 */
public record Shelf(RuleBook engine, RuleBook book, Optional<Path> users, UserRules said, List<String> refused) {

    /** Refuses what cannot be read at all, in one sentence; a broken rule is refused alone. */
    public static Shelf open(Optional<Path> users) {
        RuleBook engine = RuleBook.standard();
        UserRulesReader.Read read =
                users.map(path -> read(path, engine)).orElse(new UserRulesReader.Read(UserRules.NONE, List.of()));
        return new Shelf(engine, engine.with(read.rules()), users, read.rules(), read.refused());
    }

    private static UserRulesReader.Read read(Path path, RuleBook engine) {
        if (!Files.exists(path)) {
            throw new Trouble("the rules " + path + " are not there: check the name");
        }
        UserText text = UserText.ofFileOrFolder(path);
        if (text.trouble() != null) {
            throw new Trouble("the rules are not read: " + text.trouble());
        }
        return UserRulesReader.read(text.files(), engine, UserRules.NONE);
    }

    /** The rule of this id, if there is one: also one that is switched off. */
    public Optional<Rule> rule(String id) {
        return book.rule(id).or(() -> engine.rule(id));
    }

    /** Of all rules, those too that are switched off. */
    public Set<String> ids() {
        return Stream.of(book, engine)
                .flatMap(each -> each.rules().stream())
                .map(Rule::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rule of the engine that a user's changes, if it does. */
    public Optional<Rule> changedBy(Rule rule) {
        return rule.written().isOfUser() ? engine.rule(rule.id()) : Optional.empty();
    }

    /** What switches the rule off, if something does. */
    public Optional<Disabled> disabled(Rule rule) {
        return said.disabled().stream()
                .filter(one -> one.id().equals(rule.id()))
                .findFirst();
    }
}
