package dev.watchkeeper.report.token;

import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.problem.BadInput;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a token, as it came.
 *
 * @param expiresAt ISO 8601 with a zone; without it the token is valid until it is revoked
 */
public record TokenRequest(
        @Nullable String name,
        @Nullable List<@Nullable String> scopes,
        @Nullable String expiresAt) {

    static final int LONGEST_NAME = 100;

    /** What is left of a wish when nothing is wrong with it. */
    record Checked(String name, List<String> scopes, Optional<Instant> expiresAt) {}

    Checked checked(Instant now) {
        return new Checked(checkedName(), checkedScopes(), checkedExpiry(now));
    }

    private String checkedName() {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty()) {
            throw new BadInput("name is blank: say who or what will use the token");
        }
        if (stripped.length() > LONGEST_NAME) {
            throw new BadInput("name has " + stripped.length() + " characters: " + LONGEST_NAME + " are allowed");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput("name holds a control character: leave it out");
        }
        return stripped;
    }

    private List<String> checkedScopes() {
        if (scopes == null || scopes.isEmpty()) {
            throw new BadInput("scopes is empty: choose from ingest, read, operate, admin");
        }
        for (String scope : scopes) {
            if (scope == null || !Scope.isKnown(scope)) {
                throw new BadInput("unknown scope \"" + scope + "\": choose from ingest, read, operate, admin");
            }
        }
        return scopes.stream().filter(Objects::nonNull).distinct().toList();
    }

    private Optional<Instant> checkedExpiry(Instant now) {
        if (expiresAt == null) {
            return Optional.empty();
        }
        Instant end = parsed(expiresAt);
        if (!end.isAfter(now)) {
            throw new BadInput("expiresAt is in the past: choose a time to come, or leave it out");
        }
        return Optional.of(end);
    }

    private static Instant parsed(String written) {
        try {
            return OffsetDateTime.parse(written.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadInput("expiresAt is not a time with a zone: write it like 2027-01-31T12:00:00Z");
        }
    }
}
