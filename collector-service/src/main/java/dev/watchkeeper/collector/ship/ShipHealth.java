package dev.watchkeeper.collector.ship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down when something has waited for a minute and nothing left. */
@Readiness
@ApplicationScoped
public class ShipHealth implements HealthCheck {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ShipProgress progress;

    ShipHealth(ShipProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        return progress.inVainFor(PATIENCE)
                .map(inVain -> HealthCheckResponse.named("ship")
                        .down()
                        .withData("since", inVain.since().toString())
                        .withData("why", inVain.why())
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("ship"));
    }
}
