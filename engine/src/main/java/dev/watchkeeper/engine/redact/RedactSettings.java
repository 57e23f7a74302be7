package dev.watchkeeper.engine.redact;

import com.google.re2j.Pattern;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which secrets are taken out.
 *
 * @param kinds all that are; none at all is allowed, and means that lines stay as they are
 * @param own patterns of the user's: what one takes is a secret, or only what its first group takes if it has one
 */
public record RedactSettings(Set<SecretKind> kinds, List<Pattern> own) {

    public static final RedactSettings STANDARD = new RedactSettings(standardKinds());
    public static final RedactSettings NOTHING = new RedactSettings(Set.of());

    public RedactSettings {
        EnumSet<SecretKind> copy = EnumSet.noneOf(SecretKind.class);
        copy.addAll(kinds);
        copy.remove(SecretKind.OWN);
        if (!own.isEmpty()) {
            copy.add(SecretKind.OWN);
        }
        kinds = Collections.unmodifiableSet(copy);
        own = List.copyOf(own);
    }

    public RedactSettings(Set<SecretKind> kinds) {
        this(kinds, List.of());
    }

    public RedactSettings with(SecretKind kind) {
        EnumSet<SecretKind> more = EnumSet.of(kind);
        more.addAll(kinds);
        return new RedactSettings(more, own);
    }

    public RedactSettings without(SecretKind kind) {
        EnumSet<SecretKind> fewer = EnumSet.noneOf(SecretKind.class);
        fewer.addAll(kinds);
        fewer.remove(kind);
        return new RedactSettings(fewer, own);
    }

    public RedactSettings withOwn(Pattern pattern) {
        List<Pattern> more = new ArrayList<>(own);
        more.add(pattern);
        return new RedactSettings(kinds, more);
    }

    private static Set<SecretKind> standardKinds() {
        EnumSet<SecretKind> standard = EnumSet.allOf(SecretKind.class);
        standard.removeIf(SecretKind::onlyWhenAskedFor);
        return standard;
    }
}
