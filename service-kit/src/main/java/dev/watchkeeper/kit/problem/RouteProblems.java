package dev.watchkeeper.kit.problem;

import io.quarkus.logging.Log;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers for what fails before a resource is reached: the look-up of a token while the database is away. */
@ApplicationScoped
public class RouteProblems {

    private static final int BEFORE_ALL_OTHERS = -1_000;

    void answer(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(RouteProblems::failed);
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        boolean isOurs = failure != null
                && DatabaseAway.causes(failure)
                && !context.response().headWritten();
        if (!isOurs) {
            context.next();
            return;
        }
        Log.debugf("a token could not be looked up: %s", failure);
        Problem problem = DatabaseAway.problem();
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Retry-After", DatabaseAway.RETRY_AFTER_SECONDS)
                .end(JsonObject.mapFrom(problem).encode());
    }
}
