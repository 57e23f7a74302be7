package dev.watchkeeper.report.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token just made.
 *
 * @param token shown here once; afterwards only its hash is known
 */
public record MadeToken(
        long id,
        String name,
        String kind,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        String token) {

    static MadeToken of(ListedToken row, String token) {
        return new MadeToken(row.id(), row.name(), row.kind(), row.scopes(), row.createdAt(), row.expiresAt(), token);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "token " + id + " \"" + name + "\"";
    }
}
