package dev.watchkeeper.report.token;

import dev.watchkeeper.kit.access.Scope;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;

/** Lets a new installation in: inserts the admin token whose hash the configuration names. */
@ApplicationScoped
public class FirstToken {

    static final String NAME = "first token";

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final TokenConfig config;
    private final Clock clock;

    FirstToken(TokenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Before the wait for the database: a wrong value does not get right by waiting. */
    void check(@Observes @Priority(2) StartupEvent start) {
        hash(config.firstSha256());
    }

    /** After the wait for the schema. */
    void insert(@Observes @Priority(21) StartupEvent start) throws Throwable {
        Optional<String> sha256 = hash(config.firstSha256());
        if (sha256.isPresent()) {
            VertxContextSupport.subscribeAndAwait(() -> insertIfMissing(sha256.get()));
        }
    }

    /** A row that is there stays as it is, so a first token that was revoked stays revoked. */
    Uni<Void> insertIfMissing(String sha256) {
        return Panache.withTransaction(() -> AccessToken.count("sha256", sha256)
                        .flatMap(rows -> rows > 0 ? Uni.createFrom().voidItem() : insert(sha256)))
                // Another replica started at the same moment and was faster.
                .onFailure(ConstraintViolationException.class)
                .recoverWithNull();
    }

    private Uni<Void> insert(String sha256) {
        return AccessToken.of(NAME, List.of(Scope.ADMIN), sha256, clock.instant())
                .persist()
                .invoke(() -> Log.info("the first token was inserted: make others with it, then revoke it"))
                .replaceWithVoid();
    }

    static Optional<String> hash(Optional<String> written) {
        Optional<String> sha256 = written.map(text -> text.strip().toLowerCase(Locale.ROOT));
        if (sha256.isPresent() && !SHA_256.matcher(sha256.get()).matches()) {
            throw new IllegalArgumentException("watchkeeper.report.token.first-sha256 is not a SHA-256:"
                    + " write the 64 hex digits that sha256sum prints for the token alone, without a newline");
        }
        return sha256;
    }
}
