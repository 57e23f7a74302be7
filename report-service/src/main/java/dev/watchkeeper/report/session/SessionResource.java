package dev.watchkeeper.report.session;

import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.access.TokenMechanism;
import dev.watchkeeper.kit.access.Tokens;
import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.report.token.AccessToken;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Logs a browser in and out. The cookie holds a token of its own, so that the person's token stays with the person. */
@Path("/api/v1/session")
public class SessionResource {

    private static final String BEARER = "Bearer ";

    private final SessionConfig config;
    private final Clock clock;

    SessionResource(SessionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Scope.INGEST, Scope.READ, Scope.OPERATE, Scope.ADMIN})
    @WithTransaction
    public Uni<Response> logIn(
            @HeaderParam("Authorization") @Nullable String authorization, @Context HttpServerRequest request) {
        String sessionToken = Tokens.draw();
        Instant now = clock.instant();
        return AccessToken.withHash(Tokens.sha256(bearer(authorization)))
                .flatMap(token -> open(token, Tokens.sha256(sessionToken), now))
                .map(session -> answer(cookie(sessionToken, remaining(session, now), request)));
    }

    /** Ends the session this browser has. A program that logs out without a cookie ends nothing. */
    @DELETE
    @RolesAllowed({Scope.INGEST, Scope.READ, Scope.OPERATE, Scope.ADMIN})
    @WithTransaction
    public Uni<Response> logOut(
            @CookieParam(TokenMechanism.COOKIE) @Nullable String sessionToken, @Context HttpServerRequest request) {
        Response loggedOut = answer(cookie("", Duration.ZERO, request));
        return sessionToken == null
                ? Uni.createFrom().item(loggedOut)
                : AccessToken.endSession(Tokens.sha256(sessionToken), clock.instant())
                        .replaceWith(loggedOut);
    }

    /** A session that could open the next one would never end. */
    private Uni<AccessToken> open(@Nullable AccessToken token, String sha256, Instant now) {
        if (token == null || token.kind.equals(AccessToken.SESSION)) {
            throw new BadInput("a session cannot open another one: log in with a token");
        }
        return token.session(sha256, now, config.lasts()).persistAndFlush();
    }

    private Duration remaining(AccessToken session, Instant now) {
        return session.expiresAt == null ? config.lasts() : Duration.between(now, session.expiresAt);
    }

    private static String bearer(@Nullable String authorization) {
        if (authorization == null || authorization.length() <= BEARER.length()) {
            throw new BadInput("log in with a token: Authorization: Bearer <token>");
        }
        return authorization.substring(BEARER.length()).strip();
    }

    private static Response answer(NewCookie cookie) {
        return Response.noContent().cookie(cookie).build();
    }

    private static NewCookie cookie(String value, Duration lasts, HttpServerRequest request) {
        return new NewCookie.Builder(TokenMechanism.COOKIE)
                .value(value)
                .path("/")
                .maxAge(Math.toIntExact(lasts.toSeconds()))
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(request.scheme()))
                .build();
    }
}
