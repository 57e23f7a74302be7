package dev.watchkeeper.report.token;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code access_token}: a token by its hash, and which doors it opens until when. */
@Entity
@Table(name = "access_token")
public class AccessToken extends PanacheEntityBase {

    /** Made by a person for a person or a program. */
    public static final String TOKEN = "token";
    /** Made by a login, for one browser. */
    public static final String SESSION = "session";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    public String name = "";
    public String kind = TOKEN;
    public String scopes = "";
    public String sha256 = "";

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    public @Nullable Instant expiresAt;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;

    public static AccessToken of(String name, List<String> scopes, String sha256, Instant createdAt) {
        AccessToken token = new AccessToken();
        token.name = name;
        token.scopes = String.join(",", scopes);
        token.sha256 = sha256;
        token.createdAt = createdAt;
        return token;
    }

    /** A session opens the same doors as its token, and never outlives it. */
    public AccessToken session(String sessionSha256, Instant now, Duration lasts) {
        AccessToken session = of(sessionNames() + name, scopeList(), sessionSha256, now);
        session.kind = SESSION;
        Instant end = now.plus(lasts);
        session.expiresAt = expiresAt != null && expiresAt.isBefore(end) ? expiresAt : end;
        return session;
    }

    public static Uni<@Nullable AccessToken> withHash(String sha256) {
        return find("sha256", sha256).firstResult();
    }

    /** Ends the token and every session that was opened with it. Says whether there is such a token. */
    public static Uni<Boolean> revoke(long id, Instant now) {
        return AccessToken.<AccessToken>findById(id)
                .flatMap(found -> found == null
                        ? Uni.createFrom().item(false)
                        : update(
                                        "revokedAt = ?1 where revokedAt is null"
                                                + " and (id = ?2 or (kind = 'session' and name like ?3))",
                                        now,
                                        id,
                                        found.sessionNames() + "%")
                                .replaceWith(true));
    }

    /** Ends one session; anything else that has this hash stays. */
    public static Uni<Integer> endSession(String sha256, Instant now) {
        return update("revokedAt = ?1 where sha256 = ?2 and kind = 'session' and revokedAt is null", now, sha256);
    }

    /** Sessions nobody can use any more. Tokens stay listed for ever: who had which is asked years later. */
    public static Uni<Long> deleteSessionsExpiredBefore(Instant when) {
        return delete("kind = 'session' and expiresAt < ?1", when);
    }

    List<String> scopeList() {
        return List.of(scopes.split(",", -1));
    }

    /** How the names of this token's sessions begin: the table has no other column that says whose session it is. */
    private String sessionNames() {
        return "session of token " + id + ": ";
    }
}
