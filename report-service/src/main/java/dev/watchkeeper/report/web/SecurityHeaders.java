package dev.watchkeeper.report.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the browser what a page may do. On every answer, refusals included, so that no route can forget it. */
@ApplicationScoped
public class SecurityHeaders {

    /** Log lines are hostile text; where one got through as markup, this still keeps it from doing anything. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Before the token check, which answers by itself. */
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FIRST);
    }

    private static void add(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", isAsset(context.normalizedPath()) ? "no-cache" : "no-store");
        context.next();
    }

    /** Kept by the browser, but asked for again each time: the names do not change with the version. */
    private static boolean isAsset(String path) {
        return path.startsWith("/page/") || path.startsWith("/login/");
    }
}
