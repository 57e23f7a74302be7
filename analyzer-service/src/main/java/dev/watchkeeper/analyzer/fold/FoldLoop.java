package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.kit.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps folding, and says when it cannot. */
@Readiness
@ApplicationScoped
public class FoldLoop implements HealthCheck {

    private final Loop loop;

    FoldLoop(Vertx vertx, Fold fold, FoldConfig config) {
        this.loop = new Loop(vertx, "the fold", config.every(), fold::step);
    }

    void start(@Observes @Priority(30) StartupEvent event) {
        loop.start();
    }

    void stop(@Observes @Priority(20) ShutdownEvent event) {
        loop.stop();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("fold").status(!loop.isInTrouble()).build();
    }
}
