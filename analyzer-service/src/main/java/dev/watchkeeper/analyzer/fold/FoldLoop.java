package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.kit.loop.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps folding, and says when it cannot. */
@Readiness
@ApplicationScoped
public class FoldLoop implements HealthCheck {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    /** A fold that did not go well for this long is stuck, not unlucky. */
    private static final Duration STUCK = Duration.ofSeconds(30);

    private final Rounds rounds;

    FoldLoop(Fold fold, FoldConfig config, Clock clock) {
        rounds = new Rounds("the fold", fold::step, config.every(), clock, Infrastructure.getDefaultWorkerPool());
    }

    void start(@Observes @Priority(30) StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes @Priority(20) ShutdownEvent event) {
        rounds.stop(PATIENCE_AT_THE_END);
    }

    @Override
    public HealthCheckResponse call() {
        Duration quiet = rounds.quiet();
        return HealthCheckResponse.named("fold")
                .status(quiet.compareTo(STUCK) < 0)
                .withData("seconds since the last good round", quiet.toSeconds())
                .build();
    }
}
