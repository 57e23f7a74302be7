package dev.watchkeeper.kit.access;

import dev.watchkeeper.kit.problem.Problem;
import dev.watchkeeper.kit.problem.TokenWords;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the token of a request: from {@code Authorization: Bearer}, or from the cookie that the login page got. Without
 * one, a browser is sent to the login page and a program gets a problem answer.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

    /** Holds a session's token; set and cleared by report-service. */
    public static final String COOKIE = "watchkeeper_session";

    public static final String LOGIN_PAGE = "/login";

    private static final String BEARER = "Bearer ";
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String token = isOpenToAll(context.normalizedPath()) ? null : token(context.request());
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(token, "bearer")));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(
                        wantsAPage(context.request())
                                ? new ChallengeData(303, "Location", LOGIN_PAGE)
                                : new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (wantsAPage(context.request())) {
            return HttpAuthenticationMechanism.super.sendChallenge(context);
        }
        Problem problem = Problem.of(401, TokenWords.MISSING);
        return Uni.createFrom()
                .completionStage(() -> context.response()
                        .setStatusCode(problem.status())
                        .putHeader("WWW-Authenticate", "Bearer")
                        .putHeader("Content-Type", Problem.MEDIA_TYPE)
                        .end(JsonObject.mapFrom(problem).encode())
                        .toCompletionStage())
                .replaceWith(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    /** Where nobody needs a token, a wrong one does no harm: a browser with an old cookie still reaches the login page. */
    private static boolean isOpenToAll(String path) {
        return path.equals(LOGIN_PAGE) || path.startsWith(LOGIN_PAGE + "/") || path.startsWith("/q/health");
    }

    private static @Nullable String token(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
            return bearer ? authorization.substring(BEARER.length()).strip() : null;
        }
        Cookie cookie = request.getCookie(COOKIE);
        return cookie != null && mayUseACookie(request) ? cookie.getValue() : null;
    }

    /** A browser sends the cookie along with another site's form, too: there it counts for nothing. */
    private static boolean mayUseACookie(HttpServerRequest request) {
        return HARMLESS.contains(request.method()) || "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean wantsAPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return request.method().equals(HttpMethod.GET) && accept != null && accept.contains("text/html");
    }
}
