package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which kinds of secrets are taken out.
 *
 * @param kinds all that are; none at all is allowed, and means that lines stay as they are
 */
public record RedactSettings(Set<SecretKind> kinds) {

    public static final RedactSettings STANDARD = new RedactSettings(standardKinds());
    public static final RedactSettings NOTHING = new RedactSettings(Set.of());

    public RedactSettings {
        EnumSet<SecretKind> copy = EnumSet.noneOf(SecretKind.class);
        copy.addAll(kinds);
        kinds = Collections.unmodifiableSet(copy);
    }

    public RedactSettings with(SecretKind kind) {
        EnumSet<SecretKind> more = EnumSet.of(kind);
        more.addAll(kinds);
        return new RedactSettings(more);
    }

    public RedactSettings without(SecretKind kind) {
        EnumSet<SecretKind> fewer = EnumSet.noneOf(SecretKind.class);
        fewer.addAll(kinds);
        fewer.remove(kind);
        return new RedactSettings(fewer);
    }

    private static Set<SecretKind> standardKinds() {
        EnumSet<SecretKind> standard = EnumSet.allOf(SecretKind.class);
        standard.removeIf(SecretKind::onlyWhenAskedFor);
        return standard;
    }
}
