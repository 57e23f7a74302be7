package dev.watchkeeper.report.token;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A token as it may be shown to anyone who may see tokens: without its hash. */
public record ListedToken(
        long id,
        String name,
        String kind,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    static ListedToken of(AccessToken token) {
        return new ListedToken(
                Objects.requireNonNull(token.id, "a listed token is a row"),
                token.name,
                token.kind,
                token.scopeList(),
                token.createdAt,
                token.expiresAt,
                token.revokedAt);
    }
}
