package dev.watchkeeper.engine.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.watchkeeper.engine.redact.Pseudonyms;
import dev.watchkeeper.engine.redact.RedactSettings;
import dev.watchkeeper.engine.redact.Redactor;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.yaml.Entry;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What a path says of its secrets: {@code redact: off}, or a map of what differs from what counts everywhere. */
final class RedactEntry {

    private static final String KEY = "redact";
    private static final Set<String> KEYS = Set.of("only", "except", "email", "ip", "also");
    private static final Set<String> ALSO_KEYS = Set.of("pattern", "example");

    private RedactEntry() {}

    static RedactSettings read(Entry path) {
        if (!path.has(KEY)) {
            return RedactSettings.STANDARD;
        }
        if (path.textIfAny(KEY).isPresent()) {
            return switch (path.text(KEY)) {
                case "on", "true" -> RedactSettings.STANDARD;
                case "off", "false" -> RedactSettings.NOTHING;
                default -> throw path.refused("needs on, off or a map for redact, not " + path.text(KEY));
            };
        }
        Entry redact = path.entry(KEY);
        redact.knows(KEYS);
        if (redact.has("only") && redact.has("except")) {
            throw redact.refused("has both only and except for redact: one of them says it all");
        }
        RedactSettings settings = redact.has("only")
                ? new RedactSettings(kinds(redact, "only"))
                : without(RedactSettings.STANDARD, kinds(redact, "except"));
        settings = redact.flag("email") ? settings.with(SecretKind.EMAIL) : settings;
        settings = redact.flag("ip") ? settings.with(SecretKind.IP_ADDRESS) : settings;
        for (Node also : redact.list("also")) {
            settings = settings.withOwn(pattern(Entry.of("pattern", also)));
        }
        return settings;
    }

    private static RedactSettings without(RedactSettings settings, Set<SecretKind> kinds) {
        RedactSettings fewer = settings;
        for (SecretKind kind : kinds) {
            fewer = fewer.without(kind);
        }
        return fewer;
    }

    private static Set<SecretKind> kinds(Entry redact, String key) {
        EnumSet<SecretKind> kinds = EnumSet.noneOf(SecretKind.class);
        for (Node node : redact.list(key)) {
            Entry place = new Entry(redact.kind(), node.getStartMark().getLine() + 1, Map.of());
            if (!(node instanceof ScalarNode name)) {
                throw place.refused("needs a list of kinds for " + key);
            }
            SecretKind kind = SecretKind.ofLabel(name.getValue());
            if (kind == null || kind == SecretKind.OWN) {
                throw place.refused(
                        "names the kind " + name.getValue() + " under " + key + ", which is not known: known are "
                                + Arrays.stream(SecretKind.values())
                                        .filter(known -> known != SecretKind.OWN)
                                        .map(SecretKind::label)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private static Pattern pattern(Entry also) {
        also.knows(ALSO_KEYS);
        Pattern pattern = compiled(also);
        String example = also.text("example");
        Redactor alone = new Redactor(
                new RedactSettings(Set.of(), List.of(pattern)), new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]));
        if (alone.redact(example).equals(example)) {
            throw also.refused("finds nothing to take out in its example: " + example);
        }
        if (pattern.matches("")) {
            throw also.refused("takes the empty text: write a pattern that needs at least one character");
        }
        return pattern;
    }

    private static Pattern compiled(Entry also) {
        try {
            return Pattern.compile(also.text("pattern"));
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw also.refused("has a pattern that cannot be read: "
                    + Objects.requireNonNullElse(e.getMessage(), "it is nested too deep"));
        }
    }
}
