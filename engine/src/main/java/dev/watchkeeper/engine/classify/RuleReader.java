package dev.watchkeeper.engine.classify;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.yaml.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns an entry of a file into a rule or a class, or says in one sentence why it is none. */
final class RuleReader {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLAIN_WORD = Pattern.compile("[ -~]*[!-~][ -~]*");
    private static final Set<String> CLASS_KEYS =
            Set.of("id", "category", "severity", "description", "gathered", "seed");
    static final Set<String> RULE_KEYS = Set.of(
            "id",
            "version",
            "class",
            "severity",
            "minimum-level",
            "description",
            "cause",
            "advice",
            "heal",
            "words",
            "any",
            "none",
            "values",
            "examples",
            "disabled");
    static final Set<String> VALUE_KEYS =
            Set.of("format", "status-from", "status-to", "duration-ms-from", "methods", "endpoint-words", "user");
    static final Set<String> TEXT_KEYS = Set.of("words", "any", "none");
    private static final Set<String> EXAMPLE_KEYS = Set.of("match", "not");

    private RuleReader() {}

    static TroubleClass troubleClass(Entry entry) {
        entry.knows(CLASS_KEYS);
        Category category = Arrays.stream(Category.values())
                .filter(known -> known.title().equals(entry.text("category")))
                .findFirst()
                .orElseThrow(() -> entry.refused("has an unknown category " + entry.text("category")));
        if (!SNAKE_CASE.matches(entry.text("id"))) {
            throw entry.refused("needs an id in snake_case");
        }
        return new TroubleClass(
                entry.text("id"),
                category,
                severity(entry),
                entry.text("description"),
                entry.flag("gathered"),
                entry.has("seed") ? entry.text("seed") : null);
    }

    /** @param written told of the entry when all of it is right */
    static Rule rule(Entry entry, Map<String, TroubleClass> classes, Function<Entry, Written> written) {
        checkKeys(entry);
        TroubleClass troubleClass = classes.get(entry.text("class"));
        if (troubleClass == null) {
            throw entry.refused("names an unknown class " + entry.text("class") + ": known are "
                    + String.join(", ", classes.keySet()));
        }
        Double version = entry.number("version");
        if (version == null || version < 1) {
            throw entry.refused("needs a version from 1");
        }
        return new Rule(
                entry.text("id"),
                version.intValue(),
                troubleClass,
                entry.has("severity") ? severity(entry) : troubleClass.severity(),
                entry.text("description"),
                entry.text("cause"),
                entry.text("advice"),
                entry.has("heal") ? entry.text("heal") : null,
                minimumLevel(entry),
                condition(entry),
                examples(entry),
                written.apply(entry));
    }

    private static void checkKeys(Entry entry) {
        Optional<String> value = entry.members().keySet().stream()
                .filter(key -> VALUE_KEYS.contains(key) && !RULE_KEYS.contains(key))
                .findFirst();
        if (value.isPresent()) {
            throw entry.refused("asks for the value " + value.get() + " beside its text: write values: {" + value.get()
                    + ": …}, in a rule without words, any and none");
        }
        if (entry.has("values") && TEXT_KEYS.stream().anyMatch(entry::has)) {
            throw entry.refused("mixes text and values: texts are decided once a code, values for every line; make two"
                    + " rules of it, one with words and any, one with values");
        }
        entry.knows(RULE_KEYS);
        if (!KEBAB_CASE.matches(entry.text("id"))) {
            throw entry.refused("needs an id of small letters, digits and hyphens, such as shop-payment-refused");
        }
    }

    private static Severity severity(Entry entry) {
        try {
            return Severity.valueOf(entry.text("severity"));
        } catch (IllegalArgumentException unknown) {
            throw entry.refused("has an unknown severity " + entry.text("severity")
                    + ": known are CRITICAL, HIGH, MEDIUM, LOW, INFO");
        }
    }

    /** A line for developers is no trouble unless a rule says so. */
    private static Level minimumLevel(Entry entry) {
        if (!entry.has("minimum-level")) {
            return Level.INFO;
        }
        return Level.of(entry.text("minimum-level"))
                .orElseThrow(() -> entry.refused("has an unknown"
                        + " minimum-level " + entry.text("minimum-level")
                        + ": known are TRACE, DEBUG, INFO, WARN, ERROR, FATAL"));
    }

    private static Condition condition(Entry entry) {
        if (entry.has("values")) {
            return values(entry.entry("values"));
        }
        if (TEXT_KEYS.stream().noneMatch(entry::has)) {
            throw entry.refused("needs any (with words) or values");
        }
        return text(entry);
    }

    private static Condition text(Entry entry) {
        List<String> words = entry.texts("words").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (words.isEmpty() || !entry.has("any")) {
            throw entry.refused("needs words and any: one word must be there before a pattern is tried");
        }
        words.stream().filter(word -> !PLAIN_WORD.matches(word)).findFirst().ifPresent(word -> {
            throw entry.refused("has the word \"" + word + "\": write a part of it that has plain ASCII letters only");
        });
        return new Condition.Text(words, patterns(entry, "any"), patterns(entry, "none"));
    }

    private static List<Pattern> patterns(Entry entry, String key) {
        try {
            return entry.texts(key).stream()
                    .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE))
                    .toList();
        } catch (PatternSyntaxException | StackOverflowError broken) {
            throw entry.refused("has a pattern that cannot be read: "
                    + Objects.requireNonNullElse(broken.getMessage(), "it is nested too deep"));
        }
    }

    private static Condition values(Entry entry) {
        entry.knows(VALUE_KEYS);
        if (entry.members().isEmpty()) {
            throw entry.refused("needs at least one value");
        }
        return new Condition.Values(
                entry.has("format") ? entry.text("format") : null,
                whole(entry.number("status-from")),
                whole(entry.number("status-to")),
                entry.number("duration-ms-from"),
                entry.texts("methods"),
                entry.texts("endpoint-words").stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList(),
                userKnown(entry));
    }

    private static boolean userKnown(Entry entry) {
        if (!entry.has("user")) {
            return false;
        }
        if (!entry.text("user").equals("known")) {
            throw entry.refused("says user: " + entry.text("user") + ", where only user: known means something");
        }
        return true;
    }

    private static @Nullable Integer whole(@Nullable Double number) {
        return number == null ? null : (Integer) number.intValue();
    }

    private static Examples examples(Entry entry) {
        Entry examples = entry.entry("examples");
        examples.knows(EXAMPLE_KEYS);
        if (examples.texts("match").isEmpty() || examples.texts("not").isEmpty()) {
            throw entry.refused("needs examples that match and examples that do not");
        }
        return new Examples(examples.texts("match"), examples.texts("not"));
    }
}
