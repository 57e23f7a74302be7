package dev.watchkeeper.kit.problem;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers for what fails before a resource is reached: the look-up of a token while the database is away, and a body
 * that announces more than is taken anywhere.
 */
@ApplicationScoped
public class RouteProblems {

    private static final int BEFORE_ALL_OTHERS = -1_000;

    /** Closed at once, a connection takes the answer with it while the other side still sends. */
    private static final long LINGER_MILLIS = 5_000;

    private final long mostBytes;

    RouteProblems(VertxHttpConfig http) {
        mostBytes = http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void answer(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::weighed).failureHandler(RouteProblems::failed);
    }

    private void weighed(RoutingContext context) {
        HttpServerRequest request = context.request();
        String announced = request.getHeader("Content-Length");
        if (announced == null || Long.parseLong(announced.strip()) <= mostBytes) {
            context.next();
            return;
        }
        end(context, Problem.of(413, "a body is at most " + mostBytes + " bytes here"));
        request.resume();
        context.vertx().setTimer(LINGER_MILLIS, late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
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
        context.response().putHeader("Retry-After", DatabaseAway.RETRY_AFTER_SECONDS);
        end(context, DatabaseAway.problem());
    }

    private static void end(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(JsonObject.mapFrom(problem).encode());
    }
}
