package dev.watchkeeper.kit.access;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/**
 * Looks tokens up in the view {@code token_grant} and remembers valid ones for a moment. A token is found by its hash,
 * so the time of a look-up says nothing about it.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class TokenGrantQuery implements TokenDirectory {

    static final String GRANT = """
            select name, scopes
              from token_grant
             where sha256 = $1
            """;

    /** A revoked token may work this long on a service that has just seen it; the promise is 5 seconds. */
    static final Duration REMEMBERED = Duration.ofSeconds(2);

    /** A database that is deaf must not make callers wait with it: they hear 503. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 10_000;

    private record Known(Grant grant, Instant until) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Pool pool;
    private final Clock clock;

    TokenGrantQuery(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Grant>> grantOf(String sha256) {
        Known seen = known.get(sha256);
        if (seen != null && clock.instant().isBefore(seen.until())) {
            return Uni.createFrom().item(Optional.of(seen.grant()));
        }
        return pool.preparedQuery(GRANT)
                .execute(Tuple.of(sha256))
                .ifNoItem()
                .after(LONGEST)
                .failWith(() -> new TimeoutException("a token was not looked up within " + LONGEST))
                .map(TokenGrantQuery::grant)
                .invoke(found -> remember(sha256, found));
    }

    private void remember(String sha256, Optional<Grant> found) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        found.ifPresentOrElse(
                grant -> known.put(sha256, new Known(grant, clock.instant().plus(REMEMBERED))),
                () -> known.remove(sha256));
    }

    private static Optional<Grant> grant(RowSet<Row> rows) {
        Iterator<Row> found = rows.iterator();
        if (!found.hasNext()) {
            return Optional.empty();
        }
        Row row = found.next();
        return Optional.of(Grant.of(row.getString("name"), row.getString("scopes")));
    }
}
