package dev.watchkeeper.engine.classify;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.yaml.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an entry of a file into a rule or a class, or says in one sentence why it is none. */
final class RuleReader {

    private static final Set<String> CLASS_KEYS = Set.of("id", "category", "severity", "description");
    private static final Set<String> RULE_KEYS = Set.of(
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
            "examples");
    private static final Set<String> VALUE_KEYS =
            Set.of("format", "status-from", "status-to", "duration-ms-from", "methods", "endpoint-words", "user");
    private static final Set<String> EXAMPLE_KEYS = Set.of("match", "not");

    private RuleReader() {}

    static TroubleClass troubleClass(Entry entry) {
        entry.knows(CLASS_KEYS);
        Category category = Arrays.stream(Category.values())
                .filter(known -> known.title().equals(entry.text("category")))
                .findFirst()
                .orElseThrow(() -> entry.refused("has an unknown category " + entry.text("category")));
        return new TroubleClass(entry.text("id"), category, severity(entry), entry.text("description"));
    }

    static Rule rule(Entry entry, Map<String, TroubleClass> classes) {
        entry.knows(RULE_KEYS);
        TroubleClass troubleClass = classes.get(entry.text("class"));
        if (troubleClass == null) {
            throw entry.refused("names an unknown class " + entry.text("class"));
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
                examples(entry));
    }

    private static Severity severity(Entry entry) {
        try {
            return Severity.valueOf(entry.text("severity"));
        } catch (IllegalArgumentException unknown) {
            throw entry.refused("has an unknown severity " + entry.text("severity"));
        }
    }

    /** A line for developers is no trouble unless a rule says so. */
    private static Level minimumLevel(Entry entry) {
        if (!entry.has("minimum-level")) {
            return Level.INFO;
        }
        return Level.of(entry.text("minimum-level")).orElseThrow(() -> entry.refused("has an unknown minimum-level"));
    }

    private static Condition condition(Entry entry) {
        boolean byText = entry.has("any") || entry.has("words") || entry.has("none");
        if (byText == entry.has("values")) {
            throw entry.refused(
                    byText
                            ? "mixes text and values: texts are decided once a code, values for every line"
                            : "needs any (with words) or values");
        }
        return byText ? text(entry) : values(entry.entry("values"));
    }

    private static Condition text(Entry entry) {
        List<String> words = entry.texts("words").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (words.isEmpty() || !entry.has("any")) {
            throw entry.refused("needs words and any: one word must be there before a pattern is tried");
        }
        return new Condition.Text(words, patterns(entry, "any"), patterns(entry, "none"));
    }

    private static List<Pattern> patterns(Entry entry, String key) {
        try {
            return entry.texts(key).stream()
                    .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE))
                    .toList();
        } catch (PatternSyntaxException broken) {
            throw entry.refused("has a pattern that cannot be read: " + broken.getMessage());
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
