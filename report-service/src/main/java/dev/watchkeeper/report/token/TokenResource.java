package dev.watchkeeper.report.token;

import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.access.Tokens;
import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes tokens. */
@Path("/api/v1/tokens")
public class TokenResource {

    private final Clock clock;

    TokenResource(Clock clock) {
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Scope.ADMIN)
    @ResponseStatus(201)
    @WithTransaction
    public Uni<MadeToken> make(@Nullable TokenRequest request) {
        if (request == null) {
            throw new BadInput("the body is empty: send name and scopes");
        }
        Instant now = clock.instant();
        TokenRequest.Checked wish = request.checked(now);
        String token = Tokens.draw();
        AccessToken row = AccessToken.of(wish.name(), wish.scopes(), Tokens.sha256(token), now);
        row.expiresAt = wish.expiresAt().orElse(null);
        return row.<AccessToken>persistAndFlush().map(kept -> MadeToken.of(ListedToken.of(kept), token));
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    @WithSession
    public Uni<List<ListedToken>> list() {
        return AccessToken.<AccessToken>listAll(Sort.descending("id"))
                .map(rows -> rows.stream().map(ListedToken::of).toList());
    }

    /** Revoking what is revoked changes nothing and is no error. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Scope.ADMIN)
    @WithTransaction
    public Uni<Void> revoke(long id) {
        return AccessToken.revoke(id, clock.instant())
                .invoke(found -> {
                    if (!found) {
                        throw new NotFound("there is no token " + id);
                    }
                })
                .replaceWithVoid();
    }
}
